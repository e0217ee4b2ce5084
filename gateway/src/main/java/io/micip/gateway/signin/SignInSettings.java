package io.micip.gateway.signin;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people sign in, `micip.gateway.sign-in.*`.
///
/// @param issuer        the OpenID Connect provider
/// @param clientId      what the provider knows the gateway by
/// @param clientSecret  what the gateway proves itself with
/// @param publicAddress where browsers reach the gateway; none: whatever address they used
@ConfigurationProperties("micip.gateway.sign-in")
record SignInSettings(
        String issuer,
        @DefaultValue("gateway") String clientId,
        String clientSecret,
        @Nullable URI publicAddress) {
    String base() {
        return publicAddress == null ? "{baseUrl}" : publicAddress.toString().replaceAll("/+$", "");
    }

    @Override
    public String toString() {
        return "SignInSettings[issuer=" + issuer + ", clientId=" + clientId + ", publicAddress=" + publicAddress + "]";
    }
}
