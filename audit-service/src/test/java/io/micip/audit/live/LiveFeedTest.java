package io.micip.audit.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Extent;
import io.micip.audit.record.RecordFilter;

import static org.assertj.core.api.Assertions.assertThat;

class LiveFeedTest {
    private static final int BUNDLE = 4;
    /// Log 0 has ten entries, every third of district 82030; it gives a bundle of four at a time.
    private final LiveFeed feed = new LiveFeed((log, index) -> log != 0 || index >= 10
            ? List.of()
            : LongStream.range(index, Math.min(10, (index / BUNDLE + 1) * BUNDLE)).mapToObj(LiveFeedTest::entry)
                    .toList());
    private final RecordFilter dearborn = new RecordFilter(Set.of("82030"), new TreeMap<>(), new TreeMap<>(),
            Optional.empty(), Optional.empty(), Optional.empty());

    private static byte[] entry(long index) {
        String district = index % 3 == 0 ? "82030" : "82015";
        return "{\"time\":\"2026-11-26T17:00:00Z\",\"district\":\"%s\"}".formatted(district)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Extent at(long size) {
        return new Extent(new TreeMap<>(Map.of(0, size, 7, 3L)));
    }

    @Test
    void givesWhatTheFilterTakesInTheOrderOfTheLog() {
        var run = feed.next(dearborn, 0, at(0), at(10));

        assertThat(run.taken()).extracting(one -> one.place().index()).containsExactly(0L, 3L);
        assertThat(run.after()).isEqualTo(at(4));
    }

    @Test
    void goesOnWhereAReaderOfOneRecordIs() {
        var run = feed.next(dearborn, 0, at(0), at(10));
        var afterFirst = run.at(run.taken().getFirst());

        var again = feed.next(dearborn, 0, afterFirst, at(10));

        assertThat(afterFirst).isEqualTo(at(1));
        assertThat(again.taken()).extracting(one -> one.place().index()).containsExactly(3L);
    }

    @Test
    void holdsNoMoreThanABundle() {
        var position = at(0);
        long most = 0;
        while (position.of(0) < 10) {
            var run = feed.next(RecordFilter.all(), 0, position, at(10));
            most = Math.max(most, run.taken().size());
            position = run.after();
        }

        assertThat(most).isEqualTo(BUNDLE);
    }

    @Test
    void showsNothingBeyondTheEdge() {
        var run = feed.next(RecordFilter.all(), 0, at(4), at(6));

        assertThat(run.taken()).extracting(AuditRecord::place).extracting(place -> place.index())
                .containsExactly(4L, 5L);
        assertThat(run.after()).isEqualTo(at(6));
    }
}
