package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.entry.SourceRecords;
import io.micip.audit.log.Finding;
import io.micip.audit.log.LogStoreContract;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.TreeHead;

import static org.assertj.core.api.Assertions.assertThat;

class LogCheckTest {
    @TempDir
    Path folder;

    private Checkpoint early = none();

    private static Checkpoint none() {
        return new Checkpoint("none", TreeHead.EMPTY);
    }

    @BeforeEach
    void writeALog() {
        try (var store = DirectoryLogStore.open(folder, LogStoreContract.beginning())) {
            var writer = LogStoreContract.writer(store);
            writer.write(LogStoreContract.records(0, 100));
            early = LogStoreContract.checkpoint(store);
            writer.write(List.of(SourceRecords.event(100, 100, "no json")));
            writer.write(LogStoreContract.records(101, 700));
            writer.write(LogStoreContract.records(700, 705));
        }
    }

    private List<Finding> findings(Checkpoint... anchors) {
        return LogCheck.findings(folder, List.of(LogStoreContract.SIGNER.verifierKey()), List.of(anchors));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !List.of("lock", "ids.mv.sum").contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void findsNothingInAWholeLog() {
        assertThat(findings(early)).isEmpty();
    }

    @Test
    void findsEveryFlipTruncationExtensionAndDeletion() throws IOException {
        var random = new Random(11);
        assertThat(files()).hasSizeGreaterThan(8);
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            for (int round = 0; round < 12; round++) {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                Files.write(file, bad);
                assertThat(findings()).as("flip in %s", file).isNotEmpty();
            }
            Files.write(file, Arrays.copyOf(good, random.nextInt(good.length)));
            assertThat(findings()).as("cut of %s", file).isNotEmpty();
            Files.write(file, good);
            Files.write(file, new byte[]{0}, StandardOpenOption.APPEND);
            assertThat(findings()).as("addition to %s", file).isNotEmpty();
            Files.write(file, good);
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void findsEveryFileThatIsGoneExceptPartsOfEarlierSizes() throws IOException {
        for (Path file : files()) {
            boolean ofEarlierSize = file.toString().contains(".p/") && !file.endsWith("193") && !file.endsWith("2");

            assertThat(findingsWithout(file)).as("loss of %s", file).isNotEqualTo(ofEarlierSize);
        }
    }

    private boolean findingsWithout(Path file) throws IOException {
        byte[] good = Files.readAllBytes(file);
        Files.delete(file);
        boolean found = !findings().isEmpty();
        Files.write(file, good);
        return found;
    }

    @Test
    void findsSwappedFiles() throws IOException {
        Path one = folder.resolve("tile/entries/000");
        Path two = folder.resolve("tile/entries/001");
        byte[] first = Files.readAllBytes(one);
        Files.write(one, Files.readAllBytes(two));
        Files.write(two, first);

        assertThat(findings()).isNotEmpty();
    }

    @Test
    void findsARollBackThroughAnAnchor() throws IOException {
        Checkpoint late;
        try (var store = DirectoryLogStore.open(folder, LogStoreContract.beginning())) {
            late = LogStoreContract.checkpoint(store);
        }
        emptyTheFolder();
        try (var store = DirectoryLogStore.open(folder, LogStoreContract.beginning())) {
            LogStoreContract.writer(store).write(LogStoreContract.records(0, 100));
        }

        assertThat(findings(early)).isEmpty();
        assertThat(findings(early, late))
                .containsExactly(Finding.at("state", 100, "rolled back: an anchor has size 705"));
    }

    private void emptyTheFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void findsAStranger() throws IOException {
        Files.createDirectories(folder.resolve("tile/0/005.p"));
        Files.write(folder.resolve("tile/0/005.p/1"), new byte[32]);

        assertThat(findings()).containsExactly(Finding.of("tile/0/005.p/1", "not of a log of size 705"));
    }
}
