package io.micip.catalog.menu;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

import io.micip.catalog.source.CatalogSettings;
import io.micip.catalog.source.Sources;

/// Reads every feed over and over, each on a schedule of its own.
@Configuration(proxyBeanMethods = false)
class MenuConfiguration {
    @Bean
    SchedulingConfigurer menuSchedule(MenuSync sync, Sources sources, CatalogSettings settings) {
        return tasks -> sources.all().forEach(
                source -> tasks.addFixedDelayTask(() -> sync.read(source), settings.menuEvery()));
    }

    @Bean
    io.micrometer.core.instrument.binder.MeterBinder menuGauges(Catalogue catalogue, Sources sources) {
        return meters -> sources.all().forEach(source -> gauge(meters, catalogue, source));
    }

    private static void gauge(MeterRegistry meters, Catalogue catalogue, io.micip.catalog.source.Source source) {
        Gauge.builder("micip.menu.current", catalogue,
                shelves -> shelves.shelf(source).state().equals("current") ? 1 : 0)
                .description("1 while the source's menu was read without fault the last time")
                .tag("source", source.id().value())
                .register(meters);
    }
}
