package io.micip.agreement.evidence;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.chassis.identity.PublicPaths;

/// Lets everybody read the keys that check seals.
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    PublicPaths keysForEverybody() {
        return new PublicPaths(List.of("/api/v1/agreements/keys"));
    }
}
