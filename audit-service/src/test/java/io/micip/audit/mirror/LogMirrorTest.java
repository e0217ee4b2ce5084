package io.micip.audit.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.audit.TestLog;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileTree;
import io.micip.notes.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;

class LogMirrorTest {
    @TempDir
    Path folder;

    private final TestLog log = TestLog.of("log.example/log/0");
    private MirrorDirectory held;

    @BeforeEach
    void begin() {
        held = new MirrorDirectory(folder.resolve("log/0"));
    }

    /// What is served: a log, with tiles changed on the way.
    private record Served(TestLog log, SignedNote checkpoint, UnaryOperator<byte[]> onTheWay,
            String changed) implements RemoteLog {
        static Served of(TestLog log) {
            return new Served(log, log.checkpoint(), UnaryOperator.identity(), "");
        }

        @Override
        public byte[] tile(TilePath path) {
            byte[] tile = log.read(path);
            return path.path().equals(changed) ? onTheWay.apply(tile.clone()) : tile;
        }

        @Override
        public long minimumIndex(String origin) {
            return 0;
        }
    }

    private Following follow(RemoteLog served, boolean entries) throws IOException {
        return new LogMirror(served, held, List.of(log.signer().verifierKey()), new ForkProof(folder, 0), entries)
                .follow();
    }

    private Following follow() throws IOException {
        return follow(Served.of(log), true);
    }

    /// A log that refuses its oldest bundles.
    /// @param below bundles whose entries all lie below this index are refused
    /// @param minimum what it publishes
    private record Retiring(Served served, long below, long minimum) implements RemoteLog {
        @Override
        public SignedNote checkpoint() {
            return served.checkpoint();
        }

        @Override
        public byte[] tile(TilePath path) throws IOException {
            if (path.level() == TilePath.ENTRIES && (path.index() + 1) * TilePath.FULL <= below) {
                throw new Retired(path);
            }
            return served.tile(path);
        }

        @Override
        public long minimumIndex(String origin) {
            return minimum;
        }
    }

    @Test
    void takesHashesForWhatIsRetired() throws IOException {
        log.grow(700);

        assertThat(follow(new Retiring(Served.of(log), 512, 600), true)).isEqualTo(new Following.Verified(0, 700, 512));
        assertThat(new TileTree(700, held).headAt(700)).isEqualTo(log.tree().headAt(700));
        assertThat(folder.resolve("log/0/tile/entries/001")).doesNotExist();
        assertThat(folder.resolve("log/0/tile/entries/002.p/188")).exists();
        log.grow(3);
        assertThat(follow(new Retiring(Served.of(log), 512, 600), true))
                .isEqualTo(new Following.Verified(700, 703, 0));
    }

    @Test
    void goesOnInABundleThatWasRetiredSince() throws IOException {
        log.grow(100);
        follow();
        log.grow(500);

        assertThat(follow(new Retiring(Served.of(log), 256, 256), true))
                .isEqualTo(new Following.Verified(100, 600, 256));
    }

    @Test
    void letsNothingBeRefusedAboveTheMinimumIndexThatIsPublished() throws IOException {
        log.grow(700);

        assertThat(follow(new Retiring(Served.of(log), 512, 511), true)).isInstanceOfSatisfying(Following.Wrong.class,
                wrong -> assertThat(wrong.why()).contains("tile/entries/001", "published is 511"));
        assertThat(held.checkpoint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,2", "0,5", "5,255", "255,256", "256,257", "3,700", "700,701", "511,1024"})
    void holdsWhatItHasVerifiedAndGoesOnFromThere(int first, int then) throws IOException {
        log.grow(first);
        assertThat(follow()).isEqualTo(new Following.Verified(0, first, 0));
        log.grow(then - first);
        assertThat(follow()).isEqualTo(new Following.Verified(first, then, 0));

        assertThat(held.checkpoint().orElseThrow()).hasToString(log.checkpoint().toString());
        var tree = new TileTree(then, held);
        assertThat(tree.headAt(then)).isEqualTo(log.tree().headAt(then));
        for (int size = 1; size <= then; size += 7) {
            assertThat(tree.headAt(size)).isEqualTo(log.tree().headAt(size));
        }
        var last = TilePath.at(TilePath.ENTRIES, (then - 1) / 256, then);
        assertThat(held.read(last)).isEqualTo(log.read(last));
    }

    @Test
    void followsHashesAloneWithoutBeingAdmitted() throws IOException {
        log.grow(600);
        assertThat(follow(Served.of(log), false)).isEqualTo(new Following.Verified(0, 600, 0));

        assertThat(new TileTree(600, held).headAt(600)).isEqualTo(log.tree().headAt(600));
        assertThat(folder.resolve("log/0/tile/entries")).doesNotExist();
    }

    @Test
    void saysWhenAnOldCopyIsServed() throws IOException {
        log.grow(9);
        follow();

        var old = new Served(log, log.checkpoint(4), UnaryOperator.identity(), "");
        assertThat(follow(old, true)).isEqualTo(new Following.Behind(9, 4));
        assertThat(held.head().size()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 300, 1000})
    void keepsBothCheckpointsOfALogThatHasTwoHistories(int size) throws IOException {
        log.grow(9);
        follow();
        var other = log.otherHistory(size);

        assertThat(follow(Served.of(other), true)).isInstanceOf(Following.Forked.class);
        assertThat(folder.resolve("forks/0/held")).hasContent(log.checkpoint().toString());
        assertThat(folder.resolve("forks/0/served")).hasContent(other.checkpoint().toString());
        assertThat(held.head()).isEqualTo(log.tree().headAt(9));
        assertThat(follow()).as("later, although an honest face is shown").isInstanceOf(Following.Forked.class);
    }

    @Test
    void findsAForkFromTheHashesAlone() throws IOException {
        log.grow(300);
        follow(Served.of(log), false);

        assertThat(follow(Served.of(log.otherHistory(700)), false)).isInstanceOf(Following.Forked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/entries/000", "tile/entries/001.p/144", "tile/0/000", "tile/0/001.p/144",
            "tile/1/000.p/1"})
    void takesNothingOfWhatWasChangedOnTheWay(String tile) throws IOException {
        log.grow(9);
        follow();
        log.grow(391);
        for (int at : new int[]{0, 5, 31}) {
            var changed = new Served(log, log.checkpoint(), bytes -> {
                bytes[at] ^= 1;
                return bytes;
            }, tile);
            assertThat(follow(changed, true)).as("byte " + at).isInstanceOf(Following.Wrong.class);
            assertThat(held.head().size()).isEqualTo(9);
        }
        assertThat(follow()).isEqualTo(new Following.Verified(9, 400, 0));
    }

    @Test
    void believesNobodyButTheLogsKey() throws IOException {
        var stranger = TestLog.of("log.example/log/0").grow(5);

        assertThat(follow(Served.of(stranger), true)).isInstanceOf(Following.Wrong.class);
    }

    @Test
    void noticesThatItsOwnTilesAreDamaged() throws IOException {
        log.grow(300);
        follow();
        Path tile = folder.resolve("log/0/tile/1/000.p/1");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[0] ^= 1;
        Files.write(tile, bytes);
        log.grow(1);

        assertThat(follow()).isInstanceOfSatisfying(Following.Wrong.class,
                wrong -> assertThat(wrong.why()).contains("mirror's own tiles"));
    }
}
