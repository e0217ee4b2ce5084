package io.micip.audit.live;

import java.time.Clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.audit.intake.Logs;
import io.micip.audit.reading.ReadingLog;
import io.micip.audit.reading.Selections;
import io.micip.audit.record.Records;
import io.micip.chassis.identity.EndedSessions;

/// Puts together what streams records.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {
    @Bean
    LivePlaces livePlaces(LiveSettings settings, MeterRegistry registry) {
        var places = new LivePlaces(settings.streams(), settings.ofOne());
        Gauge.builder("micip.audit.live.streams", places, LivePlaces::taken)
                .description("Searches that somebody watches right now").register(registry);
        return places;
    }

    @Bean
    LiveWatching.Access liveAccess(Selections selections, ReadingLog left, EndedSessions ended) {
        return new LiveWatching.Access(selections, left, ended);
    }

    @Bean
    LiveWatching liveWatching(Logs logs, Records records, LiveWatching.Access access, Clock clock,
            LiveSettings settings) {
        return new LiveWatching(logs, new LiveEdge(logs, records), access, clock, settings.heartbeat());
    }
}
