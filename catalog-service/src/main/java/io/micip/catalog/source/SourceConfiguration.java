package io.micip.catalog.source;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.agreements.SourceId;
import io.micip.catalog.source.CatalogSettings.Registered;
import io.micip.catalog.source.Source.Framing;

/// Makes the registered sources from the settings, or stops the start where one breaks the rules.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogSettings.class)
class SourceConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SourceConfiguration.class);

    @Bean
    Sources sources(CatalogSettings settings) {
        Set<Origin> demoOrigins = settings.demoOrigins().stream()
                .map(text -> origin("micip.catalog.demo-origins", text))
                .collect(Collectors.toSet());
        demoOrigins.forEach(origin -> LOG.warn("demonstration origin {}: exempt from https on 443", origin));
        return new Sources(settings.sources().stream().map(SourceConfiguration::source).toList(), demoOrigins);
    }

    private static Source source(Registered registered) {
        var origin = origin("origin of " + registered.id(), registered.origin());
        return new Source(new SourceId(registered.id()), registered.name(), origin, feed(registered, origin),
                new Framing(registered.framing(), registered.sameOrigin()));
    }

    private static FeedPlace feed(Registered registered, Origin origin) {
        if (registered.feed() != null && registered.directory() != null) {
            throw new IllegalArgumentException(
                    "%s: feed and directory (expected: one of them)".formatted(registered.id()));
        }
        if (registered.directory() != null) {
            return new FeedPlace.InDirectory(registered.directory());
        }
        return new FeedPlace.AtAddress(registered.feed() == null
                ? URI.create(origin + "/menu/v1/feed.json")
                : registered.feed());
    }

    private static Origin origin(String setting, String text) {
        return Origin.parse(text).orElseThrow(
                () -> new IllegalArgumentException("%s: %s (expected: scheme://host[:port])".formatted(setting, text)));
    }
}
