package io.micip.benchmarks.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.key.LogKeys;
import io.micip.audit.log.LogAudit;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogWriter;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.ProofCheck;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileTree;
import io.micip.audit.merkle.TreeEdge;
import io.micip.benchmarks.measure.Spread;
import io.micip.notes.NoteSigner;

/// A3: the check of a whole stored log, every entry, tile and id against the signed root, beside hashing the same entries
/// alone; and how long making one inclusion proof takes.
public final class Checking {
    private static final int BATCH = 4_096;
    private static final int PROOFS = 20_000;
    private static final String ORIGIN = "audit.example/benchmark/log/0";

    private final long entries;
    private final DirectoryLogStore store;

    private Checking(long entries, DirectoryLogStore store) {
        this.entries = entries;
        this.store = store;
    }

    /// Measures and prints.
    ///
    /// @param arguments entries (1,000,000), rounds (5)
    public static void main(String[] arguments) throws Exception {
        long entries = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("micip-checking");
        try (var store = DirectoryLogStore.open(folder.resolve("log"), LogState.beginning(ORIGIN, "benchmark"))) {
            var writer = new LogWriter(store, LogKeys.of(NoteSigner.generate(ORIGIN)), 0, List.of());
            for (long from = 0; from < entries; from += BATCH) {
                writer.write(ManyEvents.records(from, Math.min(entries, from + BATCH)));
            }
            new Checking(entries, store).measure(rounds);
        }
        Append.remove(folder);
    }

    private void measure(int rounds) throws Exception {
        var hashing = new ArrayList<Double>();
        var checking = new ArrayList<Double>();
        var proofs = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            hashing.add(Effort.of(this::hash).cpuSeconds());
            checking.add(Effort.of(this::check).cpuSeconds());
        }
        prove(proofs);
        proofs.clear();
        prove(proofs);
        var ratio = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            ratio.add(checking.get(round) / hashing.get(round));
        }
        System.out.printf(Locale.US, "A3, %,d entries, %d rounds in turns; CPU s, median (range)%n", entries, rounds);
        System.out.printf(Locale.US, "| reading and hashing alone | %s |%n", Spread.of(hashing).text(2));
        System.out.printf(Locale.US, "| every entry, tile, id and the root | %s |%n", Spread.of(checking).text(2));
        System.out.printf(Locale.US, "| ratio | %s |%n", Spread.of(ratio).text(2));
        var spread = Spread.of(proofs);
        System.out.printf(Locale.US, "%,d inclusion proofs, ms: p50 %.2f, p99 %.2f, max %.2f%n", PROOFS,
                spread.median(), spread.quantile(0.99), spread.quantile(1));
    }

    private void check() throws InterruptedException {
        var result = LogAudit.of(store, store.state().head(), 0, LogAudit.Pace.NONE);
        if (!result.findings().isEmpty()) {
            throw new IllegalStateException("the log is not whole: " + result.findings());
        }
    }

    private void hash() {
        var tree = TreeEdge.empty();
        for (long index = 0; index * TilePath.FULL < entries; index++) {
            var bundle = store.read(TilePath.at(TilePath.ENTRIES, index, entries));
            tree.grow(EntryBundle.read(bundle).stream().map(Hash::ofLeaf).toList());
        }
        if (!tree.head().equals(store.state().head())) {
            throw new IllegalStateException("another root");
        }
    }

    private void prove(List<Double> millis) {
        var random = new SplittableRandom(PROOFS);
        for (int proof = 0; proof < PROOFS; proof++) {
            long index = random.nextLong(entries);
            long began = System.nanoTime();
            var tree = new TileTree(entries, store);
            var path = tree.inclusion(index, entries);
            var leaf = tree.leaf(index);
            millis.add((System.nanoTime() - began) / 1e6);
            if (!ProofCheck.included(leaf, index, path, store.state().head())) {
                throw new IllegalStateException("a proof that does not hold: " + index);
            }
        }
    }
}
