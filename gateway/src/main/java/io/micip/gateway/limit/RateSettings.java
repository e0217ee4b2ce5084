package io.micip.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests are let through, `micip.gateway.limits.*`. The limits are those of one instance.
///
/// @param person       for each signed-in person or service
/// @param organisation for all callers of one organisation together
/// @param address      for each address: requests of callers that are not signed in, and tokens that are rejected
@ConfigurationProperties("micip.gateway.limits")
record RateSettings(@DefaultValue Person person, @DefaultValue Organisation organisation,
        @DefaultValue Address address) {
    /// A steady rate and what may come at once above it.
    interface Rate {
        int perSecond();

        int burst();
    }

    record Person(@DefaultValue("50") int perSecond, @DefaultValue("200") int burst) implements Rate {}

    record Organisation(@DefaultValue("300") int perSecond, @DefaultValue("1000") int burst) implements Rate {}

    record Address(@DefaultValue("100") int perSecond, @DefaultValue("300") int burst) implements Rate {}
}
