package io.micip.catalog.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micip.catalog.health.Notices.Notice;

/// How many pages of one source are how, for whoever measures. Counted anew at most once a minute, however often asked.
final class PageCount {
    /// Nothing is known of the page: never seen, or too long ago.
    static final String UNKNOWN = "unknown";
    static final List<String> STATES = Stream
            .concat(Arrays.stream(Health.values()).map(Health::code), Stream.of(UNKNOWN))
            .toList();
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Supplier<Stream<Notice>> notices;
    private final InstantSource clock;
    private Map<String, Long> counts = Map.of();
    private Instant countedAt = Instant.MIN;

    /// @param notices of the source's reports
    PageCount(Supplier<Stream<Notice>> notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /// @param state one of [#STATES]
    synchronized long of(String state) {
        var now = clock.instant();
        if (countedAt.equals(Instant.MIN) || countedAt.plus(KEPT).isBefore(now)) {
            counts = notices.get()
                    .map(PageCount::state)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            countedAt = now;
        }
        return counts.getOrDefault(state, 0L);
    }

    private static String state(Notice notice) {
        var health = notice.health();
        return health == null ? UNKNOWN : health.code();
    }
}
