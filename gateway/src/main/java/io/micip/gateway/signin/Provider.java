package io.micip.gateway.signin;

import java.util.Optional;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// The OpenID Connect provider as it describes itself. It is asked when it is first needed, not at start, so that the
/// gateway starts without it; and not again once it has answered.
@Component
final class Provider implements ClientRegistrationRepository {
    /// The name in the addresses of signing in and out.
    static final String NAME = "micip";

    private final SignInSettings settings;
    private volatile Optional<ClientRegistration> described = Optional.empty();

    Provider(SignInSettings settings) {
        this.settings = settings;
    }

    @Override
    public ClientRegistration findByRegistrationId(String name) {
        return NAME.equals(name) ? registration() : unknown();
    }

    /// What is known of the provider.
    ///
    /// @throws AuthenticationServiceException where it was never asked and does not answer now
    ClientRegistration registration() {
        if (described.isEmpty()) {
            described = Optional.of(describe());
        }
        return described.get();
    }

    private ClientRegistration describe() {
        try {
            return ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(NAME)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri(settings.base() + "/login/oauth2/code/{registrationId}")
                    .scope("openid")
                    .build();
        } catch (IllegalArgumentException | IllegalStateException silent) {
            throw new AuthenticationServiceException("the provider does not describe itself", silent);
        }
    }

    /// Where to send the browser so that the provider ends its own session too; none where the provider has no such
    /// page (OpenID Connect RP-Initiated Logout 1.0).
    Optional<String> endOfSession(String idToken, String back) {
        return endOfSessionPage()
                .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                        .queryParam("id_token_hint", "{idToken}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(idToken, back)
                        .toUriString());
    }

    private Optional<Object> endOfSessionPage() {
        try {
            var known = registration().getProviderDetails().getConfigurationMetadata();
            return Optional.ofNullable(known.get("end_session_endpoint"));
        } catch (AuthenticationServiceException silent) {
            return Optional.empty();
        }
    }

    // The framework asks for null here, which its own annotations do not say.
    @SuppressWarnings("NullAway")
    private static ClientRegistration unknown() {
        return null;
    }
}
