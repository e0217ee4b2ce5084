package io.micip.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

import io.micip.chassis.problem.Refused;
import io.micip.gateway.GatewayProblems;
import io.micip.gateway.session.Issued;
import io.micip.gateway.session.SessionTokens;
import io.micip.gateway.session.TokenIssuer;

/// Renews tokens at the provider's token endpoint (RFC 6749, 6). A refresh token that the provider no longer takes ends
/// the session; any other trouble says nothing about it.
@Component
final class ProviderTokens implements TokenIssuer {
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Provider provider;
    private final Clock clock;
    private final RestClientRefreshTokenTokenResponseClient endpoint = new RestClientRefreshTokenTokenResponseClient();

    ProviderTokens(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        endpoint.setRestClient(client());
    }

    /// Talks to a token endpoint with bounded patience.
    static RestClient client() {
        var settings = HttpClientSettings.defaults().withTimeouts(CONNECT, ANSWER);
        return RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    @Override
    public Optional<Issued> renew(SessionTokens tokens) {
        var refresh = tokens.refresh();
        return refresh == null ? Optional.empty() : renew(tokens, refresh);
    }

    private Optional<Issued> renew(SessionTokens tokens, String refresh) {
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, tokens.access(), null, null);
        try {
            var response = endpoint.getTokenResponse(new OAuth2RefreshTokenGrantRequest(provider.registration(), access,
                    new OAuth2RefreshToken(refresh, null)));
            return Optional.of(issued(tokens, refresh, response));
        } catch (OAuth2AuthorizationException refused) {
            if (refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                return Optional.empty();
            }
            throw unavailable();
        } catch (AuthenticationServiceException undescribed) {
            throw unavailable();
        }
    }

    private Issued issued(SessionTokens before, String refresh, OAuth2AccessTokenResponse response) {
        var next = response.getRefreshToken();
        var id = response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        var tokens = new SessionTokens(response.getAccessToken().getTokenValue(),
                next == null ? refresh : next.getTokenValue(), id == null ? before.id() : id.toString());
        var ends = response.getAccessToken().getExpiresAt();
        return new Issued(tokens, ends == null ? clock.instant() : ends);
    }

    private static Refused unavailable() {
        return new Refused(GatewayProblems.unavailable("The sign-in service does not answer. Please try again soon."));
    }
}
