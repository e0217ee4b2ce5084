package io.micip.audit.cosigning;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.audit.intake.Logs;
import io.micip.audit.proof.TrustPolicy;

/// Puts together what asks the witnesses.
@Configuration
class CosigningConfiguration {
    @Bean
    HttpWitnesses httpWitnesses() {
        return new HttpWitnesses();
    }

    @Bean
    Cosigning cosigning(Logs logs, TrustPolicy policy, Witnesses witnesses, Clock clock, MeterRegistry registry) {
        return new Cosigning(logs, policy, witnesses, clock, new WitnessMetrics(registry, policy, clock));
    }

    @Bean
    WitnessHealth witnessHealthIndicator(Logs logs, TrustPolicy policy, Cosigning cosigning) {
        return new WitnessHealth(logs, policy, cosigning);
    }
}
