package io.micip.local.sources;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Who is signed in to the secure view of a stand-in, where small cells are shown. The real source lets people of a district in
/// with the state's log-in; here a button does. The session is told to the browser in two cookies: the usual one, which
/// browsers leave at home where another site's page holds the frame, and one that asks to come along everywhere.
///
/// Source: domain facts 3.5 (reports where a secure log-in lifts suppression).
final class SecureSessions {
    static final String USUAL = "SECURE_VIEW";
    static final String EVERYWHERE = "SECURE_VIEW_EVERYWHERE";

    private static final int BYTES = 16;
    private static final Pattern COOKIE = Pattern.compile("(?:" + EVERYWHERE + "|" + USUAL + ")=([A-Za-z0-9_-]{22})");

    private final SecureRandom random = new SecureRandom();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /// Begins a session and answers the cookies to set.
    List<String> begin() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ids.add(id);
        return List.of(USUAL + "=" + id + "; Path=/; HttpOnly; SameSite=Lax",
                EVERYWHERE + "=" + id + "; Path=/; HttpOnly; SameSite=None; Secure");
    }

    /// Whether these cookies hold a session.
    ///
    /// @param cookies the header as sent, or null
    boolean contain(@Nullable String cookies) {
        return Optional.ofNullable(cookies)
                .map(COOKIE::matcher)
                .filter(matcher -> matcher.results().anyMatch(found -> ids.contains(found.group(1))))
                .isPresent();
    }
}
