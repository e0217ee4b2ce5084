package io.micip.chassis.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/// Takes the access token out of `Authorization: Bearer` (RFC 6750 section 2.1), and from nowhere else. Reads each
/// character once; the framework's resolver runs a pattern over the whole header, which cost more than the rest of the
/// check of a known token.
final class BearerTokens implements BearerTokenResolver {
    private static final String SCHEME = "Bearer ";
    private static final String OTHER_THAN_LETTERS_AND_DIGITS = "-._~+/";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length() - 1)) {
            return null;
        }
        if (!header.startsWith(" ", SCHEME.length() - 1) || !isToken(header, SCHEME.length())) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return header.substring(SCHEME.length());
    }

    /// `1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="`
    private static boolean isToken(String text, int from) {
        var end = text.length();
        while (end > from && text.charAt(end - 1) == '=') {
            end--;
        }
        for (var index = from; index < end; index++) {
            if (!isTokenCharacter(text.charAt(index))) {
                return false;
            }
        }
        return end > from;
    }

    private static boolean isTokenCharacter(char one) {
        return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9'
                || OTHER_THAN_LETTERS_AND_DIGITS.indexOf(one) >= 0;
    }
}
