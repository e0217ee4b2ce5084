package io.micip.chassis.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BearerTokensTest {
    private final BearerTokens tokens = new BearerTokens();
    private final DefaultBearerTokenResolver framework = new DefaultBearerTokenResolver();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer a.b-c_d~e+f/g==", "BEARER 0", "Basic abc", "Bear abc", ""})
    void takesTheTokenThatTheFrameworkTakes(String header) {
        var request = request(header);

        assertThat(tokens.resolve(request)).isEqualTo(framework.resolve(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearerabc", "Bearer ", "Bearer  abc", "Bearer a b", "Bearer a=b", "Bearer =",
            "Bearer a,b",
            "Bearer \u00e4",
            "Bearer abc ", "Bearer a\u0000"})
    void refusesWhatTheFrameworkRefuses(String header) {
        var request = request(header);

        assertThatExceptionOfType(OAuth2AuthenticationException.class).isThrownBy(() -> framework.resolve(request));
        assertThatExceptionOfType(OAuth2AuthenticationException.class).isThrownBy(() -> tokens.resolve(request));
    }

    @Test
    void looksNowhereElse() {
        var request = new MockHttpServletRequest("POST", "/api/v1/data-sets");
        request.setParameter("access_token", "abc");

        assertThat(tokens.resolve(request)).isNull();
    }

    private static MockHttpServletRequest request(String header) {
        var request = new MockHttpServletRequest("GET", "/api/v1/data-sets");
        request.addHeader("Authorization", header);
        return request;
    }
}
