package io.micip.audit.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import io.micip.audit.directorylog.DirectoryLogStores;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.proof.TrustPolicy;

/// A log of the service, opened in a folder and told as many records as a test wants.
public final class SignedLogs {
    private SignedLogs() {}

    public static OpenLog open(Path folder, TrustPolicy policy) {
        var stores = new DirectoryLogStores(folder.resolve("log"));
        var log = new OpenLog(0, LogSet.open(folder, "0123456789abcdef", "log.example", stores, policy), "topic-id");
        log.extension().attach("topic-id", List.of());
        return log;
    }

    /// The logs of a folder, of which the first, and only, has so many entries.
    public static Logs of(Path folder, int size) {
        var set = LogSet.open(folder, "0123456789abcdef", "log.example",
                new DirectoryLogStores(folder.resolve("log")), TrustPolicy.of(List.of()));
        var logs = new Logs(set, false, new LogMetrics(new SimpleMeterRegistry()));
        var log = logs.openFor(0, "topic-id");
        log.extension().attach("topic-id", List.of());
        grow(log, size);
        return logs;
    }

    /// Brings a log to a size.
    public static void grow(OpenLog log, int to) {
        int from = (int) log.extension().resumeOffset();
        take(log, IntStream.range(from, to).mapToObj(i -> SourceRecords.event(i, i)).toList());
    }

    /// Gives a log the records that come next.
    public static void take(OpenLog log, List<SourceRecord> records) {
        try {
            log.extension().take(records, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
