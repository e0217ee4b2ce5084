package io.micip.gateway.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Browser sessions, `micip.gateway.session.*`.
///
/// @param lifetime     after this a person signs in again
/// @param idle         so long without any request, and the session is over
/// @param secureCookie whether browsers send the cookie over https alone; only a local system says no
@ConfigurationProperties("micip.gateway.session")
public record SessionSettings(
        @DefaultValue("12h") Duration lifetime,
        @DefaultValue("1h") Duration idle,
        @DefaultValue("true") boolean secureCookie) {}
