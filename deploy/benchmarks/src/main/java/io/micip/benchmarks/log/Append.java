package io.micip.benchmarks.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.entry.Candidate;
import io.micip.audit.entry.EntryFormat;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.key.LogKeys;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogWriter;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TreeEdge;
import io.micip.benchmarks.measure.Spread;
import io.micip.notes.NoteSigner;

/// A1: records of a partition become entries of a log that are durable and covered by a signed checkpoint, in batches of
/// 4,096, as a flood arrives. Beside it, in the same run and over the same entries: hashing alone, and writing the same
/// bytes with one force a batch.
public final class Append {
    private static final int BATCH = 4_096;
    private static final int CHUNK = 16 * BATCH;
    private static final String ORIGIN = "audit.example/benchmark/log/0";

    private final long entries;
    private final Path folder;
    private final NoteSigner signer = NoteSigner.generate(ORIGIN);

    private Append(long entries, Path folder) {
        this.entries = entries;
        this.folder = folder;
    }

    /// Measures and prints.
    ///
    /// @param arguments entries (1,000,000), rounds (5), folder on the disk to measure (a temporary one)
    public static void main(String[] arguments) throws Exception {
        long entries = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = arguments.length > 2
                ? Files.createDirectories(Path.of(arguments[2]))
                : Files.createTempDirectory("micip-append");
        new Append(entries, folder).measure(rounds);
    }

    private void measure(int rounds) throws Exception {
        var hashing = new ArrayList<Effort>();
        var forcing = new ArrayList<Effort>();
        var appending = new ArrayList<Effort>();
        for (int round = 0; round < rounds; round++) {
            hashing.add(hash());
            forcing.add(force());
            appending.add(append());
            System.out.printf(Locale.US, "round %d: hashing %.1f s, forcing %.1f s, log %.1f s%n", round + 1,
                    hashing.getLast().seconds(), forcing.getLast().seconds(), appending.getLast().seconds());
        }
        System.out.printf(Locale.US, "%nA1, %,d entries, %d rounds in turns; median (range)%n", entries, rounds);
        print("SHA-256 of leaves and nodes alone", hashing);
        print("the same bytes, one force a batch", forcing);
        print("the log: entries, tiles, ids, signed checkpoint", appending);
    }

    private void print(String what, List<Effort> efforts) {
        var rate = Spread.of(efforts.stream().map(one -> entries / one.seconds()).toList());
        var cpu = Spread.of(efforts.stream().map(one -> one.cpuSeconds() / entries * 1e6).toList());
        System.out.printf(Locale.US, "| %s | %s entries/s | %s us CPU an entry |%n", what, rate.text(0), cpu.text(1));
    }

    private interface Taking {
        void take(List<SourceRecord> batch) throws IOException;
    }

    /// Hands all records on, batch by batch; making them does not count.
    private Effort inBatches(Taking taking) throws Exception {
        var effort = Effort.NONE;
        for (long from = 0; from < entries; from += CHUNK) {
            var records = ManyEvents.records(from, Math.min(entries, from + CHUNK));
            effort = effort.plus(Effort.of(() -> {
                for (int at = 0; at < records.size(); at += BATCH) {
                    taking.take(records.subList(at, Math.min(records.size(), at + BATCH)));
                }
            }));
        }
        return effort;
    }

    private Effort append() throws Exception {
        Path log = folder.resolve("log");
        remove(log);
        try (var store = DirectoryLogStore.open(log, LogState.beginning(ORIGIN, "benchmark"))) {
            var writer = new LogWriter(store, LogKeys.of(signer), 0, List.of());
            var effort = inBatches(writer::write);
            if (store.state().head().size() != entries || store.state().checkpoint().isEmpty()) {
                throw new IllegalStateException("the log is not whole: " + store.state().head());
            }
            return effort;
        }
    }

    private Effort hash() throws Exception {
        var effort = Effort.NONE;
        var tree = TreeEdge.empty();
        for (long from = 0; from < entries; from += CHUNK) {
            var chunk = entries(ManyEvents.records(from, Math.min(entries, from + CHUNK)));
            effort = effort.plus(Effort.of(() -> {
                for (int at = 0; at < chunk.size(); at += BATCH) {
                    tree.grow(chunk.subList(at, Math.min(chunk.size(), at + BATCH)).stream().map(Hash::ofLeaf)
                            .toList());
                }
                tree.head();
            }));
        }
        return effort;
    }

    private Effort force() throws Exception {
        var effort = Effort.NONE;
        Path file = folder.resolve("bytes");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (long from = 0; from < entries; from += CHUNK) {
                var chunk = entries(ManyEvents.records(from, Math.min(entries, from + CHUNK)));
                effort = effort.plus(Effort.of(() -> {
                    for (int at = 0; at < chunk.size(); at += BATCH) {
                        var batch = chunk.subList(at, Math.min(chunk.size(), at + BATCH));
                        channel.write(ByteBuffer.wrap(EntryBundle.write(batch)));
                        channel.force(true);
                    }
                }));
            }
        }
        Files.delete(file);
        return effort;
    }

    private static List<byte[]> entries(List<SourceRecord> records) {
        return records.stream().map(EntryFormat::candidate).map(Candidate.Event.class::cast)
                .map(Candidate.Event::bytes).toList();
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
