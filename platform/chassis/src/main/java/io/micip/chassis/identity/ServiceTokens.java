package io.micip.chassis.identity;

import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// The service's own token, for what it asks a neighbour without a user: fetched by client credentials at the first use
/// and again shortly before it expires.
public final class ServiceTokens {
    private static final String ID = "service";
    private static final int TIMEOUT_MILLIS = 2_000;

    private final IdentitySettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable OAuth2AuthorizedClientManager clients; // guarded by lock

    ServiceTokens(IdentitySettings settings) {
        this.settings = settings;
    }

    /// A token that is valid now.
    ///
    /// @throws Refused `neighbour-unavailable` when the provider does not give one
    public String current() {
        lock.lock();
        try {
            if (clients == null) {
                clients = discover();
            }
            var client = clients.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(ID).principal(settings.clientId()).build());
            if (client != null) {
                return client.getAccessToken().getTokenValue();
            }
            throw new IllegalStateException("the provider gave no token");
        } catch (RuntimeException e) { // Spring Security has no common type for what may go wrong here
            throw new Refused(Refusal.of(CommonProblems.NEIGHBOUR_UNAVAILABLE,
                    "The log-in provider gives no token. Please try again in a moment."));
        } finally {
            lock.unlock();
        }
    }

    private OAuth2AuthorizedClientManager discover() {
        var registration = ClientRegistrations.fromOidcIssuerLocation(settings.issuer().toString())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope((String[]) null)
                .build();
        var registrations = new InMemoryClientRegistrationRepository(registration);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations,
                new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(provider());
        return manager;
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider provider() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT_MILLIS);
        requests.setReadTimeout(TIMEOUT_MILLIS);
        var responses = new RestClientClientCredentialsTokenResponseClient();
        responses.setRestClient(RestClient.builder().requestFactory(requests).configureMessageConverters(
                converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(responses);
        return provider;
    }
}
