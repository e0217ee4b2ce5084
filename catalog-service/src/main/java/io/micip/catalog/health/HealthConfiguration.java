package io.micip.catalog.health;

import java.time.Clock;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.catalog.health.NightWatch.Hours;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.outside.PinnedHttp;
import io.micip.catalog.source.CatalogSettings;
import io.micip.catalog.source.Sources;

/// One night watch for each source, so that one that is slow holds up no other.
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    NightWatches nightWatches(Sources sources, Catalogue catalogue, PinnedHttp http, Conditions conditions,
            CatalogSettings settings, Clock clock) {
        var looking = new Looking(http::head, clock);
        var hours = new Hours(settings.checkFrom(), settings.checkPause());
        return new NightWatches(sources.all()
                .stream()
                .map(source -> new NightWatch(source, () -> catalogue.offered(source.id()), looking, conditions, hours,
                        clock))
                .toList());
    }

    @Bean
    MeterBinder pageGauges(Notices notices, Sources sources, Clock clock) {
        return meters -> sources.all().forEach(source -> {
            var pages = new PageCount(() -> notices.of(source), clock);
            PageCount.STATES.forEach(state -> Gauge.builder("micip.catalog.pages", pages, counted -> counted.of(state))
                    .description(
                            "Pages of the source's reports by how they were last seen; unknown without a look for 3 days")
                    .tag("source", source.id().value())
                    .tag("health", state)
                    .register(meters));
        });
    }

    /// All of them, begun and ended together.
    record NightWatches(List<NightWatch> all) implements SmartLifecycle {
        @Override
        public void start() {
            all.forEach(NightWatch::start);
        }

        @Override
        public void stop() {
            all.forEach(NightWatch::stop);
        }

        @Override
        public boolean isRunning() {
            return all.stream().anyMatch(NightWatch::isRunning);
        }
    }
}
