package io.micip.audit.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.directorylog.DirectoryLogStores;
import io.micip.audit.directorylog.LogCheck;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.key.KeysCommand;
import io.micip.audit.key.LogKey;
import io.micip.audit.log.LogStopped;
import io.micip.audit.proof.TrustPolicy;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A log goes from one key to the next; the service starts anew at each change.
class RotatedKeyTest {
    private static final NoteSigner WITNESS = NoteSigner.generate("witness.example/1");

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private KeyRecord record = (log, key, size) -> told.add(key.state().word() + " at " + size);

    private OpenLog start() throws IOException {
        var policy = TrustPolicy.parse("witness one " + WITNESS.cosignerKey() + "\nquorum one\n");
        var set = LogSet.open(folder.resolve("logs"), "0123456789abcdef", "log.example",
                new DirectoryLogStores(folder.resolve("logs/log")), policy).telling(record);
        var log = new OpenLog(0, set, "topic-id");
        log.extension().attach("topic-id", anchors().read());
        return log;
    }

    private DirectoryAnchors anchors() {
        return new DirectoryAnchors(folder.resolve("anchors"));
    }

    private void take(OpenLog log, int to) throws IOException {
        int from = (int) log.extension().resumeOffset();
        log.extension().take(IntStream.range(from, to).mapToObj(i -> SourceRecords.event(i, i)).toList(),
                List.of(anchors()));
    }

    /// Starts the service, and has the log go on to a size.
    private OpenLog grown(int to) throws IOException {
        var log = start();
        take(log, to);
        return log;
    }

    private void keys(String change) {
        int code = new KeysCommand(new PrintStream(new ByteArrayOutputStream()), Clock.systemUTC())
                .run(List.of("keys", folder.resolve("logs").toString(), change));
        assertThat(code).isZero();
    }

    private static SignedNote served(OpenLog log) {
        return log.served().orElseThrow().note();
    }

    private static List<VerifierKey> signers(OpenLog log) {
        return log.keys().signersOf(served(log)).stream().map(LogKey::vkey).toList();
    }

    /// A log of five entries whose first key is known by now.
    private VerifierKey first() throws IOException {
        try (var log = grown(5)) {
            return log.key();
        }
    }

    @Test
    void signsWithBothKeysFromTheNextStartOn() throws IOException {
        var first = first();
        keys("--add");
        try (var log = grown(5)) {
            var next = log.key();
            assertThat(served(log).verifiedBy(List.of(first, next))).as("at the same size").hasSize(2);
            assertThat(served(log).verifiedBy(List.of(first))).as("who knows the first").hasSize(1);
            assertThat(served(log).verifiedBy(List.of(next))).as("who knows the next").hasSize(1);
            assertThat(anchors().read()).hasToString("[" + served(log) + "]");
            take(log, 9);
            assertThat(signers(log)).containsExactly(first, next);
        }
        assertThat(told).containsExactly("signing at 5");
    }

    @Test
    void tellsAChangeOnceAndNothingOfTheFirstKey() throws IOException {
        first();
        grown(7).close();
        assertThat(told).isEmpty();
        keys("--add");
        grown(8).close();
        grown(9).close();

        assertThat(told).containsExactly("signing at 8");
    }

    @Test
    void showsNobodyACheckpointOfOtherKeysBeforeThatIsOnRecord() throws IOException {
        var first = first();
        keys("--add");
        record = (log, key, size) -> {
            throw CommonProblems.busy();
        };
        try (var log = start()) {
            assertThatThrownBy(() -> take(log, 9)).isInstanceOf(Refused.class);
            assertThat(signers(log)).containsExactly(first);
            assertThat(served(log).text()).contains("\n5\n");
        }
    }

    @Test
    void signsWithTheNextKeyAloneOnceTheFirstIsRetired() throws IOException {
        var first = first();
        keys("--add");
        var before = grown(7);
        var next = before.key();
        var ofBoth = served(before);
        before.close();
        keys("--retire");
        try (var log = grown(9)) {
            assertThat(signers(log)).containsExactly(next);
            assertThat(log.keys().accepted()).as("what the first signed counts").containsExactly(first, next);
            assertThat(ofBoth.verifiedBy(log.keys().accepted())).hasSize(2);
            assertThat(LogCheck.findings(folder.resolve("logs/log/0"), List.of(first, next), List.of()))
                    .noneMatch(found -> found.toString().contains("not signed"));
        }
        assertThat(told).containsExactly("signing at 7", "retired at 9");
    }

    @Test
    void believesNoCheckpointOfADroppedKeyAndStillHoldsTheLogToIt() throws IOException {
        var first = first();
        keys("--drop=" + first);
        try (var log = start()) {
            assertThat(log.served()).as("signed by the dropped key alone").isEmpty();
            take(log, 5);
            assertThat(signers(log)).containsExactly(log.key()).doesNotContain(first);
            assertThat(log.keys().accepted()).doesNotContain(first);
        }
        assertThat(told).containsExactly("signing at 5", "dropped at 5");
    }

    @Test
    void stopsWhereAnAnchorOfADroppedKeyTellsOfAnotherHistory() throws IOException {
        first();
        keys("--drop=" + first());
        for (String file : List.of("state", "checkpoint")) {
            Files.delete(folder.resolve("logs/log/0").resolve(file));
        }
        Files.delete(folder.resolve("logs/log/0/ids.mv"));
        try (var log = start()) {
            var others = IntStream.range(100, 109).mapToObj(i -> SourceRecords.event(i, i)).toList();
            assertThatThrownBy(() -> log.extension().take(others, List.of(anchors()))).isInstanceOf(LogStopped.class)
                    .hasMessageContaining("two histories");
        }
    }

    @Test
    void stopsAtAnAnchorThatNoKeyOfTheLogHasSigned() throws IOException {
        first();
        try (var log = start()) {
            var stranger = NoteSigner.generate(log.origin()).sign(served(log).text());
            assertThatThrownBy(() -> log.extension().attach("topic-id", List.of(stranger)))
                    .isInstanceOf(LogStopped.class).hasMessageContaining("not signed by a key of this log");
        }
    }

    @Test
    void keepsCosignaturesOfACheckpointThatItSignsAgain() throws IOException {
        VerifierKey first;
        try (var log = grown(5)) {
            first = log.key();
            log.cosigned().add(served(log).with(WITNESS.cosign(served(log).text(), 1)));
        }
        keys("--add");
        try (var log = grown(5)) {
            assertThat(served(log).verifiedBy(List.of(first, log.key(), WITNESS.cosignerKey()))).hasSize(3);
            assertThat(log.served()).as("the same while nothing changes").isEqualTo(log.served());
            assertThat(log.witnessed()).isPresent();
        }
    }

    @Test
    void showsNoWitnessedCheckpointOfADroppedKey() throws IOException {
        VerifierKey first;
        try (var log = grown(5)) {
            first = log.key();
            log.cosigned().add(served(log).with(WITNESS.cosign(served(log).text(), 1)));
        }
        keys("--drop=" + first);
        try (var log = grown(5)) {
            assertThat(log.witnessed()).isEmpty();
        }
    }
}
