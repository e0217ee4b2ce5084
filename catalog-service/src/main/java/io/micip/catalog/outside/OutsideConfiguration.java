package io.micip.catalog.outside;

import java.time.Duration;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.catalog.outside.PinnedHttp.Patience;
import io.micip.catalog.source.Sources;

/// The one way out, and how long anybody may take there.
@Configuration(proxyBeanMethods = false)
class OutsideConfiguration {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3),
            Duration.ofSeconds(15));

    @Bean
    PinnedHttp pinnedHttp(Sources sources) {
        return new PinnedHttp(new PinnedNames(new SystemDefaultDnsResolver(), sources.demoHosts()), PATIENCE);
    }
}
