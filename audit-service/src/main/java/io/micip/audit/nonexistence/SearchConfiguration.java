package io.micip.audit.nonexistence;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.audit.intake.CaughtUpLogs;
import io.micip.chassis.ids.Ids;

/// Puts the search through everything together, and the threads that work on it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {
    @Bean
    NonexistenceSearch nonexistenceSearch(Stores stores, CaughtUpLogs logs, SearchSettings settings, Clock clock) {
        return new NonexistenceSearch(stores, logs::all, settings.pauses(), clock);
    }

    @Bean
    Searching searching(SearchOrders orders, SearchJobs jobs, NonexistenceSearch search, SearchSettings settings,
            MeterRegistry registry, Ids ids, Clock clock) {
        var meters = new SearchMeters(registry, orders);
        return new Searching(new SearchWork(orders, jobs, search, meters, clock), settings.atOnce(),
                ids.next().toString());
    }
}
