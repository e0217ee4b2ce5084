package io.micip.audit.attestation;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.chassis.identity.PublicPaths;

/// The attestation is for everybody.
@Configuration(proxyBeanMethods = false)
class AttestationConfiguration {
    @Bean
    PublicPaths publicAttestation() {
        return new PublicPaths(List.of("/api/v1/attestation", "/api/v1/attestation/note", "/api/v1/attestation/vkey",
                "/api/v1/attestation/keys"));
    }
}
