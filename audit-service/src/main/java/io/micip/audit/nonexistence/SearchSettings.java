package io.micip.audit.nonexistence;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How everything is searched, `micip.nonexistence.*`.
///
/// @param atOnce how many searches one instance works on at once; each reads every store
/// @param pauses before each further attempt at a store or log that does not answer; after the last the search fails
@ConfigurationProperties(value = "micip.nonexistence", ignoreUnknownFields = false)
record SearchSettings(@DefaultValue("1") int atOnce,
        @DefaultValue({
                "1s", "2s", "5s", "10s", "10s"}) List<Duration> pauses) {
    SearchSettings {
        pauses = List.copyOf(pauses);
        if (atOnce < 1 || pauses.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException(
                    "micip.nonexistence: " + atOnce + ", " + pauses
                            + " (expected: at-once 1 or more, no pause below 0)");
        }
    }
}
