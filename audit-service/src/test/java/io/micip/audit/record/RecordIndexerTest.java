package io.micip.audit.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.SignedLogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RecordIndexerTest {
    @TempDir
    Path folder;

    private final InMemoryRecords records = new InMemoryRecords();

    private static List<AuditRecord> run(int to) {
        return LongStream.range(0, to).mapToObj(index -> AuditRecord.of(new Place(0, index), """
                {"data":{},"district":"82030","id":"%d","time":"2026-11-23T12:00:00Z","type":"t"}"""
                .formatted(index).getBytes(StandardCharsets.UTF_8))).toList();
    }

    private void index(Logs logs, long expected) {
        var indexer = new RecordIndexer(logs, records, new SimpleMeterRegistry());
        indexer.start();
        try {
            await().until(() -> records.indexed(0, logs.log(0).orElseThrow().origin()) == expected);
        } finally {
            indexer.stop();
        }
    }

    @Test
    void forgetsNothingWhereMoreIsInThanIsKnownToBeServed() throws Exception {
        try (var logs = SignedLogs.of(folder, 5)) {
            var log = logs.log(0).orElseThrow();
            records.add(log.origin(), run(9));
            var indexer = new RecordIndexer(logs, records, new SimpleMeterRegistry());

            indexer.catchUp(log);

            assertThat(records.indexed(0, log.origin())).isEqualTo(9);
            assertThat(records.size(RecordFilter.all())).isEqualTo(9);
        }
    }

    @Test
    void makesTheRecordsAnewWhereTheLogWasBegunAnew() {
        records.add("log.example/the-set-before/log/0", run(9));
        try (var logs = SignedLogs.of(folder, 5)) {
            index(logs, 5);
            assertThat(records.size(RecordFilter.all())).isEqualTo(5);
        }
    }
}
