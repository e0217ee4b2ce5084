package io.micip.benchmarks.log;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.key.KeyDirectory;
import io.micip.audit.key.LogKeys;
import io.micip.audit.key.LogSetName;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogWriter;
import io.micip.audit.merkle.ProofCheck;
import io.micip.audit.merkle.TileTree;
import io.micip.audit.merkle.TreeHead;
import io.micip.audit.verify.CopyCommand;

/// A log of any size is backed up, lost and put back by the commands `backup` and `restore`, which check every copy whole.
/// What was put back is then opened as the service opens it: it must have the root that was signed before the loss, and prove
/// that it goes on from what it was at half its size.
public final class Backup {
    private static final int BATCH = 4_096;
    private static final LogSetName NAME = new LogSetName("0123456789abcdef", "audit.example");
    private static final LogState BEGINNING = LogState.beginning(NAME.origin(0), "benchmark");

    private final long entries;
    private final Path logs;
    private final Path copy;

    private Backup(long entries, Path folder) {
        this.entries = entries;
        this.logs = folder.resolve("logs");
        this.copy = folder.resolve("backup");
    }

    /// Measures and prints.
    ///
    /// @param arguments entries (1,000,000), folder on the disk to measure (a temporary one)
    public static void main(String[] arguments) throws Exception {
        long entries = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        Path folder = arguments.length > 1
                ? Files.createDirectories(Path.of(arguments[1]))
                : Files.createTempDirectory("micip-backup");
        try {
            new Backup(entries, folder).measure();
        } finally {
            Append.remove(folder);
        }
    }

    private void measure() throws Exception {
        Files.createDirectories(logs.resolve("keys"));
        Files.writeString(logs.resolve(LogSetName.FILE), NAME.text());
        var keys = new KeyDirectory(logs.resolve("keys")).read(0, NAME.origin(0), true);
        var heads = append(keys);
        System.out.printf(Locale.US, "backup of %,d entries, %,d MB in %,d files%n", entries,
                files(logs).mapToLong(Backup::bytes).sum() >> 20, files(logs).count());
        print("`backup`, the copy checked whole", Effort.of(() -> command(CopyCommand.BACKUP, logs, copy)));
        Append.remove(log());
        print("`restore`, the copy checked whole", Effort.of(() -> command(CopyCommand.RESTORE, copy, logs)));
        print("opened as the service does", Effort.of(() -> requireSame(heads)));
        System.out.println("the root is the one signed before the loss, and goes on from that at half the size");
    }

    /// What was signed at half the size, and at the end.
    private record Heads(TreeHead half, TreeHead whole) {}

    private Heads append(LogKeys keys) {
        try (var store = DirectoryLogStore.open(log(), BEGINNING)) {
            var writer = new LogWriter(store, keys, 0, List.of());
            append(writer, 0, entries / 2);
            var half = store.state().head();
            append(writer, entries / 2, entries);
            return new Heads(half, store.state().head());
        }
    }

    private static void append(LogWriter writer, long begin, long end) {
        for (long from = begin; from < end; from += BATCH) {
            writer.write(ManyEvents.records(from, Math.min(end, from + BATCH)));
        }
    }

    private static void command(String word, Path from, Path to) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = new CopyCommand(out).run(List.of(word, from.toString(), to.toString()));
        if (code != 0) {
            throw new IllegalStateException(word + " ended with " + code);
        }
    }

    private void requireSame(Heads heads) {
        try (var store = DirectoryLogStore.open(log(), BEGINNING)) {
            var proof = new TileTree(entries, store).consistency(heads.half().size(), entries);
            if (!store.state().head().equals(heads.whole())
                    || !ProofCheck.consistent(heads.half(), heads.whole(), proof)) {
                throw new IllegalStateException("another log came back: " + store.state().head());
            }
        }
    }

    private Path log() {
        return logs.resolve("log").resolve("0");
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static long bytes(Path file) {
        return file.toFile().length();
    }

    private static void print(String what, Effort effort) {
        System.out.printf(Locale.US, "| %s | %.1f s, %.1f s CPU |%n", what, effort.seconds(), effort.cpuSeconds());
    }
}
