package io.micip.catalog.menu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.catalog.menu.Catalogue.Shelf;
import io.micip.catalog.source.CatalogSettings;
import io.micip.catalog.source.Source;
import io.micip.catalog.source.Sources;
import io.micip.chassis.mongo.MongoIndexes;

/// Reads the feeds, and raises the alarm where one is not believed: in metrics, in health and in the list of sources.
@Configuration(proxyBeanMethods = false)
class MenuConfiguration {
    /// The service itself is well: it serves the last good copy. So this is no `DOWN`.
    private static final Status STALE = new Status("STALE", "a source's menu is not the newest it publishes");

    @Bean
    MenuReading menuReading(MenuSync sync, Sources sources, CatalogSettings settings, Clock clock) {
        return new MenuReading(sources, sync::read, settings.menuEvery(), clock);
    }

    @Bean
    MongoIndexes menuHistoryIndexes() {
        return MongoHistory.indexes();
    }

    @Bean
    HealthIndicator menusHealthIndicator(Catalogue catalogue) {
        return () -> {
            var health = Health.up();
            for (var shelf : catalogue.shelves()) {
                if (!shelf.state().equals("current")) {
                    health.status(STALE);
                }
                health.withDetail(shelf.source().id().value(), words(shelf));
            }
            return health.build();
        };
    }

    @Bean
    MeterBinder menuGauges(Catalogue catalogue, Sources sources, Clock clock) {
        return meters -> sources.all().forEach(source -> gauges(meters, catalogue, source, clock));
    }

    private static String words(Shelf shelf) {
        var alarm = shelf.alarm();
        return alarm == null
                ? shelf.state()
                : "%s: %s since %s".formatted(shelf.state(), alarm.fault().code(),
                        alarm.since());
    }

    private static void gauges(MeterRegistry meters, Catalogue catalogue, Source source, Clock clock) {
        Gauge.builder("micip.menu.current", catalogue,
                shelves -> shelves.shelf(source).state().equals("current") ? 1 : 0)
                .description("1 while the source's menu was read without fault the last time")
                .tag("source", source.id().value())
                .register(meters);
        Gauge.builder("micip.menu.age", catalogue, shelves -> age(shelves.shelf(source).syncedAt(), clock.instant()))
                .description("How long ago the source's menu was last read without fault")
                .baseUnit("seconds")
                .tag("source", source.id().value())
                .register(meters);
    }

    private static double age(@Nullable Instant syncedAt, Instant now) {
        return syncedAt == null ? Double.POSITIVE_INFINITY : Duration.between(syncedAt, now).toMillis() / 1e3;
    }
}
