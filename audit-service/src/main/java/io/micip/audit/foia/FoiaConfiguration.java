package io.micip.audit.foia;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.chassis.identity.PublicPaths;
import io.micip.chassis.mongo.MongoIndexes;

/// The indexes of the desk, and what of it everybody may read: the keys that check certificates.
@Configuration(proxyBeanMethods = false)
class FoiaConfiguration {
    @Bean
    MongoIndexes foiaIndexes() {
        return MongoFoiaRequests.indexes();
    }

    @Bean
    PublicPaths publicCertificateKeys() {
        return new PublicPaths(List.of("/api/v1/foia-certificates/key", "/api/v1/foia-certificates/keys"));
    }
}
