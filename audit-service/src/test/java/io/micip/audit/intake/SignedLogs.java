package io.micip.audit.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import io.micip.audit.entry.SourceRecords;
import io.micip.audit.log.DirectoryLogStores;
import io.micip.audit.proof.TrustPolicy;

/// A log of the service, opened in a folder and told as many records as a test wants.
public final class SignedLogs {
    private SignedLogs() {}

    public static OpenLog open(Path folder, TrustPolicy policy) {
        var stores = new DirectoryLogStores(folder.resolve("log"));
        var log = new OpenLog(0, LogSet.open(folder, "0123456789abcdef", "log.example", stores, policy), "topic-id");
        log.attach("topic-id", List.of());
        return log;
    }

    /// Brings a log to a size.
    public static void grow(OpenLog log, int to) {
        int from = (int) log.resumeOffset();
        try {
            log.take(IntStream.range(from, to).mapToObj(i -> SourceRecords.event(i, i)).toList(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
