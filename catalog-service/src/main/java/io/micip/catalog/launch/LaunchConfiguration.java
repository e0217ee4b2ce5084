package io.micip.catalog.launch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

import io.micip.catalog.coverage.Coverage;
import io.micip.catalog.district.DistrictAccess;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.reference.References;
import io.micip.chassis.identity.EndedSessions;
import io.micip.chassis.identity.PublicPaths;
import io.micip.chassis.mongo.MongoIndexes;
import io.micip.chassis.outbox.Refusals;

/// Lets frames come for launches without a token, and forgets launches that are over.
@Configuration(proxyBeanMethods = false)
class LaunchConfiguration {
    /// How long an ended launch still answers that it was used.
    private static final Duration REMEMBERED = Duration.ofHours(6);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /// The id of a launch is itself the credential: a frame of a front end that signs in with bearer tokens has no other.
    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths(List.of("/api/v1/launches/*"));
    }

    @Bean
    LaunchRecord launchRecord(Refusals refusals, Catalogue catalogue) {
        return new LaunchRecord(refusals::record, catalogue);
    }

    @Bean
    LaunchChecks launchChecks(References references, Coverage coverage, DistrictAccess access, EndedSessions ended) {
        return new LaunchChecks(references, coverage, access, ended::mayContain);
    }

    @Bean
    Launching launching(LaunchChecks checks, Launches launches, LaunchRecord record, Clock clock) {
        return new Launching(checks, launches, record, clock);
    }

    @Bean
    MongoIndexes launchIndexes() {
        return MongoLaunches.indexes();
    }

    @Bean
    SchedulingConfigurer launchSchedule(Launches launches, Clock clock) {
        return tasks -> tasks
                .addFixedDelayTask(() -> launches.forgetBefore(clock.instant().minus(REMEMBERED)), EVERY);
    }
}
