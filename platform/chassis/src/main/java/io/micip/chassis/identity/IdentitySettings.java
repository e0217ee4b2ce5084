package io.micip.chassis.identity;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// `micip.identity`: whose tokens are accepted, and as whom a service asks for its own.
///
/// @param issuer        the OpenID Connect provider; its keys and addresses are discovered at the first use
/// @param audience      what a token must be meant for
/// @param clockSkew     how much later than its expiry a token is still accepted, 0 to 5 s
/// @param startPatience how long a start waits for the broker to tell which sessions were ended before
/// @param clientId      of this service at the provider
/// @param clientSecret  of this service at the provider
@Validated
@ConfigurationProperties(value = "micip.identity", ignoreUnknownFields = false)
public record IdentitySettings(
        @NotNull URI issuer,
        @NotBlank String audience,
        @NotNull Duration clockSkew,
        @NotNull Duration startPatience,
        @NotBlank String clientId,
        @NotNull String clientSecret) {
    private static final Duration MOST = Duration.ofSeconds(5);

    @AssertTrue(message = "micip.identity.clock-skew (expected: 0 s to 5 s)")
    boolean isClockSkewSmall() {
        return !clockSkew.isNegative() && clockSkew.compareTo(MOST) <= 0;
    }
}
