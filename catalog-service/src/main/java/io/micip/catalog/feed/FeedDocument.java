package io.micip.catalog.feed;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A feed as it is written, before anything in it is believed. Fields the format does not know are passed over, so that
/// a source can add to its feed.
record FeedDocument(@Nullable String format, @Nullable String source, @Nullable String version,
        @Nullable String published, @Nullable List<@Nullable WrittenLocation> locations,
        @Nullable List<@Nullable WrittenNode> nodes, @Nullable List<@Nullable WrittenTombstone> tombstones) {

    record WrittenLocation(@Nullable String entity, @Nullable String level, @Nullable List<@Nullable Integer> ids) {}

    record WrittenNode(@Nullable String id, @Nullable String title, @Nullable List<@Nullable WrittenNode> children,
            @Nullable WrittenReport report) {}

    record WrittenReport(@Nullable String category, @Nullable List<@Nullable String> grains, @Nullable String cadence,
            @Nullable String posted, @Nullable String template,
            @Nullable List<@Nullable WrittenParameter> parameters) {}

    record WrittenParameter(@Nullable String name, @Nullable String kind, @Nullable String label,
            @Nullable Boolean required, @Nullable String help, @Nullable List<@Nullable String> levels,
            @Nullable Integer from, @Nullable Integer to,
            @com.fasterxml.jackson.annotation.JsonProperty("default") @Nullable String preset,
            @Nullable List<@Nullable WrittenOption> options) {}

    record WrittenOption(@Nullable String value, @Nullable String label) {}

    record WrittenTombstone(@Nullable String id, @Nullable String vanished, @Nullable String successor) {}
}
