package io.micip.audit.disclosure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What operators see of the record: anything but 0 is an incident.
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {
    @Bean
    MeterBinder disclosureCount(Disclosures disclosures) {
        return registry -> Gauge.builder("micip.audit.disclosures", disclosures, Disclosures::size)
                .description("Entries in the record of disclosures (34 CFR 99.32); any is an incident")
                .register(registry);
    }
}
