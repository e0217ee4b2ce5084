package io.micip.benchmarks.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.directorylog.LogCheck;
import io.micip.audit.key.LogKeys;
import io.micip.audit.log.Finding;
import io.micip.audit.log.LogState;
import io.micip.audit.log.LogWriter;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.TilePath;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;

/// A4: changes that chance makes in the files of a stored log, one at a time, each of which the check must find, and name by
/// its file; entries and hashes by their index too. After each the log is as it was.
public final class Corruptions {
    private static final String ORIGIN = "audit.example/benchmark/log/0";
    private static final int ENTRIES = 3_000;
    private static final int EARLIER = 1_100;
    private static final int[] BATCHES = {EARLIER, 700, 900, 299, 1};

    private final Path log;
    private final Path anchor;
    private final NoteSigner signer = NoteSigner.generate(ORIGIN);
    private final SplittableRandom random;
    private final Map<Act, int[]> found = new EnumMap<>(Act.class);
    private final List<String> missed = new ArrayList<>();
    private byte[] earlierState = new byte[0];
    private byte[] earlierCheckpoint = new byte[0];

    /// What is done to a file.
    private enum Act {
        FLIP("one bit flipped"),
        SWAP("changed places with another file of its kind"),
        DELETE("deleted"),
        TRUNCATE("cut off"),
        ROLL_BACK("log set back to an earlier state, whole");

        private final String words;

        Act(String words) {
            this.words = words;
        }
    }

    private Corruptions(Path folder, long seed) {
        this.log = folder.resolve("log");
        this.anchor = folder.resolve("anchor.checkpoint");
        this.random = new SplittableRandom(seed);
    }

    /// Makes them and prints what was found. Exit code 1 when any was not.
    ///
    /// @param arguments how many (10,000), seed (1)
    public static void main(String[] arguments) throws IOException {
        int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Path folder = Files.createTempDirectory("micip-corruptions");
        var corruptions = new Corruptions(folder, seed);
        corruptions.writeLog();
        for (int i = 0; i < many; i++) {
            corruptions.corrupt();
        }
        boolean all = corruptions.print(many, seed);
        Append.remove(folder);
        System.exit(all ? 0 : 1);
    }

    private void writeLog() throws IOException {
        try (var store = DirectoryLogStore.open(log, LogState.beginning(ORIGIN, "benchmark"))) {
            var writer = new LogWriter(store, LogKeys.of(signer), 0, List.of());
            long at = 0;
            for (int batch : BATCHES) {
                writer.write(ManyEvents.records(at, at + batch));
                at += batch;
                store.serve(store.state().checkpoint().orElseThrow());
                if (at == EARLIER) {
                    earlierState = Files.readAllBytes(log.resolve("state"));
                    earlierCheckpoint = Files.readAllBytes(log.resolve("checkpoint"));
                }
            }
            Files.writeString(anchor, store.state().checkpoint().orElseThrow());
        }
        if (!check().isEmpty()) {
            throw new IllegalStateException("not whole to begin with: " + check());
        }
    }

    private List<Finding> check() throws IOException {
        try {
            var note = SignedNote.parse(Files.readAllBytes(anchor));
            if (note.verifiedBy(List.of(signer.verifierKey())).isEmpty()
                    || !note.toString().equals(Files.readString(anchor))) {
                return List.of(new Finding("anchor", OptionalLong.empty(), "not signed by the log's key"));
            }
            return LogCheck.findings(log, List.of(signer.verifierKey()), List.of(Checkpoint.parse(note.text())));
        } catch (Malformed | NoSuchFileException e) {
            return List.of(new Finding("anchor", OptionalLong.empty(), String.valueOf(e.getMessage())));
        }
    }

    /// Files that hold something: tiles and bundles of the size that is signed, state, checkpoint, ids, and the anchor.
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(log)) {
            var all = new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> !List.of("lock", "ids.mv.sum").contains(String.valueOf(file.getFileName())))
                    .sorted().toList());
            all.add(anchor);
            return all;
        }
    }

    private void corrupt() throws IOException {
        var act = Act.values()[random.nextInt(100) < 2 ? Act.ROLL_BACK.ordinal() : random.nextInt(4)];
        if (act == Act.ROLL_BACK) {
            rollBack();
            return;
        }
        var files = files();
        Path file = files.get(random.nextInt(files.size()));
        Path other = act == Act.SWAP ? otherOfItsKind(file, files) : file;
        byte[] good = Files.readAllBytes(file);
        byte[] otherGood = Files.readAllBytes(other);
        if (act == Act.DELETE && isSpare(file) || act == Act.SWAP && Arrays.equals(good, otherGood)) {
            corrupt();
            return;
        }
        long index = change(act, file, other, good, otherGood);
        judge(act, List.of(name(file), name(other)), index);
        Files.write(file, good);
        Files.write(other, otherGood);
    }

    /// @return index of the entry or leaf hash that is no longer right; -1 where there is none
    private long change(Act act, Path file, Path other, byte[] good, byte[] otherGood) throws IOException {
        switch (act) {
            case FLIP -> {
                byte[] bad = good.clone();
                int at = random.nextInt(bad.length);
                bad[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                Files.write(file, bad);
                return leafTile(file).map(tile -> tile.index() * TilePath.FULL + at / 32).orElse(-1L);
            }
            case TRUNCATE -> Files.write(file, Arrays.copyOf(good, random.nextInt(good.length)));
            case DELETE -> Files.delete(file);
            case SWAP -> {
                Files.write(file, otherGood);
                Files.write(other, good);
            }
            case ROLL_BACK -> throw new IllegalStateException("not of one file");
        }
        return -1;
    }

    private Optional<TilePath> leafTile(Path file) {
        return TilePath.parse(name(file)).filter(tile -> tile.level() == 0 && !isOfAnEarlierSize(file));
    }

    /// The file `checkpoint` repeats what `state` holds.
    private boolean isSpare(Path file) {
        return isOfAnEarlierSize(file) || name(file).equals("checkpoint");
    }

    /// Parts from checkpoints before may go at any time (C2SP tlog-tiles, "Partial tiles"); so their loss is no finding.
    private boolean isOfAnEarlierSize(Path file) {
        return TilePath.parse(name(file))
                .filter(tile -> tile.width() < TilePath.width(tile.level(), tile.index(), ENTRIES)).isPresent();
    }

    private Path otherOfItsKind(Path file, List<Path> files) {
        String kind = kind(file);
        var others = files.stream().filter(one -> !one.equals(file) && kind(one).equals(kind)).toList();
        return others.isEmpty() ? anchor : others.get(random.nextInt(others.size()));
    }

    private String kind(Path file) {
        return TilePath.parse(name(file)).map(tile -> tile.level() == TilePath.ENTRIES ? "bundle" : "hashes")
                .orElse("other");
    }

    private String name(Path file) {
        return file.equals(anchor) ? "anchor" : log.relativize(file).toString();
    }

    private void rollBack() throws IOException {
        byte[] state = Files.readAllBytes(log.resolve("state"));
        byte[] checkpoint = Files.readAllBytes(log.resolve("checkpoint"));
        Files.write(log.resolve("state"), earlierState);
        Files.write(log.resolve("checkpoint"), earlierCheckpoint);
        judge(Act.ROLL_BACK, List.of("state"), EARLIER);
        Files.write(log.resolve("state"), state);
        Files.write(log.resolve("checkpoint"), checkpoint);
    }

    private void judge(Act act, List<String> files, long index) throws IOException {
        var findings = check();
        int[] counts = found.computeIfAbsent(act, _ -> new int[3]);
        counts[0]++;
        counts[1] += findings.isEmpty() ? 0 : 1;
        boolean named = findings.stream().anyMatch(one -> files.stream().anyMatch(file -> isNamed(one, file))
                && (index < 0 || one.index().orElse(-1) == index));
        counts[2] += named ? 1 : 0;
        if (!named) {
            missed.add(act + " " + files + " " + index + ": " + findings.stream().limit(3).toList());
        }
    }

    private static boolean isNamed(Finding finding, String file) {
        return finding.file().equals(file) || finding.file().equals("ids") && file.equals("ids.mv");
    }

    private boolean print(int many, long seed) {
        System.out.printf(Locale.US, "A4, %,d changes in a log of %,d entries, seed %d%n", many, ENTRIES, seed);
        System.out
                .println("| what happened to a file | times | found | named by file, and by index where it has one |");
        System.out.println("|---|---|---|---|");
        found.forEach((act, counts) -> System.out.printf(Locale.US, "| %s | %,d | %,d | %,d |%n", act.words, counts[0],
                counts[1], counts[2]));
        missed.stream().limit(20).forEach(one -> System.out.println("not named: " + one));
        return missed.isEmpty() && found.values().stream().allMatch(counts -> counts[0] == counts[1]);
    }
}
