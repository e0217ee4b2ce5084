package io.micip.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/// Begins a sign-in at `/oauth2/authorization/micip`: always with PKCE, and with the page to return to (`?to=/path`).
@Component
final class SignInRequests implements OAuth2AuthorizationRequestResolver {
    private static final String BASE = "/oauth2/authorization";

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    SignInRequests(Provider provider) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(provider, BASE);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /// The address at which signing in begins, to return to a path of ours.
    static String address(String destination) {
        return BASE + "/" + Provider.NAME + "?" + Destination.PARAMETER + "="
                + java.net.URLEncoder.encode(destination, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withDestination(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return withDestination(request, requests.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest withDestination(HttpServletRequest request,
            @Nullable OAuth2AuthorizationRequest begun) {
        if (begun == null) {
            return null;
        }
        var destination = Destination.of(request.getParameter(Destination.PARAMETER));
        return OAuth2AuthorizationRequest.from(begun)
                .attributes(attributes -> attributes.put(Destination.ATTRIBUTE, destination))
                .build();
    }
}
