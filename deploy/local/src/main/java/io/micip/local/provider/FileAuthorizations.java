package io.micip.local.provider;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// What the provider has granted. Grants with a refresh token are kept in files, one each, so that a restart signs
/// nobody out; all others live shorter than a restart takes and stay in memory.
final class FileAuthorizations implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(FileAuthorizations.class);
    private static final String SUFFIX = ".authorization";
    /// Only what a grant is made of may be read back.
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config
            .createFilter("org.springframework.security.**;io.micip.local.provider.*;java.**;!*");
    private static final List<Class<? extends OAuth2Token>> TOKENS = List.of(OAuth2AuthorizationCode.class,
            OAuth2AccessToken.class, OAuth2RefreshToken.class, OidcIdToken.class);

    private final Path folder;
    private final Clock clock;
    private final Map<String, OAuth2Authorization> all = new ConcurrentHashMap<>();

    FileAuthorizations(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).map(FileAuthorizations::read)
                        .flatMap(Optional::stream).forEach(one -> all.put(one.getId(), one));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        all.values().stream().filter(this::isOver).toList().forEach(this::remove);
        all.put(authorization.getId(), authorization);
        if (authorization.getRefreshToken() != null) {
            write(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        all.remove(authorization.getId());
        try {
            Files.deleteIfExists(file(authorization));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return all.get(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return all.values().stream().filter(holds(token)).findFirst().orElse(null);
    }

    /// Grants of one session: those whose ID token carries this `sid`.
    List<OAuth2Authorization> ofSession(String sid) {
        return all.values().stream().filter(one -> sid.equals(sid(one))).toList();
    }

    static @Nullable String sid(OAuth2Authorization authorization) {
        var idToken = authorization.getToken(OidcIdToken.class);
        return idToken == null ? null : idToken.getToken().getClaimAsString("sid");
    }

    private static Predicate<OAuth2Authorization> holds(String value) {
        return one -> value.equals(one.getAttribute("state")) || TOKENS.stream().map(one::getToken)
                .anyMatch(token -> token != null && token.getToken().getTokenValue().equals(value));
    }

    /// Over when every token it has is past its end.
    private boolean isOver(OAuth2Authorization authorization) {
        var now = clock.instant();
        var ends = TOKENS.stream().map(authorization::getToken)
                .flatMap(token -> token == null
                        ? Stream.<Instant>empty()
                        : Stream.ofNullable(token.getToken().getExpiresAt()))
                .toList();
        return !ends.isEmpty() && ends.stream().allMatch(now::isAfter);
    }

    private void write(OAuth2Authorization authorization) {
        var file = file(authorization);
        var fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (var out = new ObjectOutputStream(Files.newOutputStream(fresh))) {
                out.writeObject(authorization);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<OAuth2Authorization> read(Path file) {
        try (var in = new ObjectInputStream(Files.newInputStream(file))) {
            in.setObjectInputFilter(OURS);
            return Optional.of((OAuth2Authorization) in.readObject());
        } catch (IOException | ClassNotFoundException e) {
            log.warn("A kept sign-in cannot be read and is left out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Path file(OAuth2Authorization authorization) {
        return folder.resolve(authorization.getId() + SUFFIX);
    }
}
