package io.micip.audit.completeness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.micip.audit.TestLog;
import io.micip.audit.format.RecordFormat;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.notes.DurableFile;
import io.micip.notes.NoteSigner;

import static org.assertj.core.api.Assertions.assertThat;

/// A log of 300 entries, every third of district 82030, asked for at size 280.
class CompleteCommandTest {
    @TempDir
    Path folder;

    private final TestLog log = TestLog.of("log.example/log/0").grow(300);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void mirror() throws IOException {
        Path mirror = folder.resolve("mirror/log/0");
        DurableFile.replace(mirror.resolve("checkpoint"), log.checkpoint().toString());
        for (long bundle = 0; bundle < 2; bundle++) {
            var path = TilePath.at(TilePath.ENTRIES, bundle, 300);
            DurableFile.replace(mirror.resolve(path.path()), log.read(path));
        }
        Files.writeString(folder.resolve("policy"), TrustPolicy.of(List.of(log.signer().verifierKey())).toString());
    }

    private List<AuditRecord> right() {
        return IntStream.range(0, 280).filter(index -> index % 3 == 0)
                .mapToObj(index -> AuditRecord.of(new Place(0, index), log.entries().get(index))).toList();
    }

    private int check(RecordFormat format, List<AuditRecord> answer, String... more) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("answer"))) {
            var writer = format.writer(out);
            for (var one : answer) {
                writer.write(one);
            }
            writer.flush();
        }
        return check(more);
    }

    private int check(String... more) {
        var words = new ArrayList<>(List.of("complete", folder.resolve("answer").toString(),
                "--mirror=" + folder.resolve("mirror"), "--policy=" + folder.resolve("policy")));
        words.addAll(more.length == 0 ? List.of("--at=0:280", "--district=82030") : List.of(more));
        said.reset();
        return new CompleteCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "NDJSON"})
    void showsThatNothingWasLeftOut(RecordFormat format) throws IOException {
        assertThat(check(format, right())).as(said()).isZero();
        assertThat(said()).startsWith("log 0: log.example/log/0, 280 entries read, root ")
                .contains("\nasked for: district=82030\n",
                        "COMPLETE: of the entries read, those asked for are 94", "Not yet witnessed");
        assertThat(check(format, right().reversed())).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "NDJSON"})
    void namesWhatWasLeftOutByItsIndex(RecordFormat format) throws IOException {
        for (int at = 0; at < right().size(); at += 9) {
            var answer = new ArrayList<>(right());
            var gone = answer.remove(at);
            assertThat(check(format, answer)).isEqualTo(1);
            assertThat(said()).contains("LEFT OUT: log 0, index " + gone.place().index() + "\n", "NOT COMPLETE");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "NDJSON"})
    void namesWhatWasAddedDoubledOrChanged(RecordFormat format) throws IOException {
        var answer = new ArrayList<>(right());
        answer.add(AuditRecord.of(new Place(0, 1), log.entries().get(1)));
        answer.add(AuditRecord.of(new Place(0, 282), log.entries().get(282)));
        answer.add(answer.getFirst());
        answer.set(5, AuditRecord.of(new Place(0, 15), log.entries().get(16)));

        assertThat(check(format, answer)).isEqualTo(1);
        assertThat(said()).contains("ADDED: log 0, index 1 ", "ADDED: log 0, index 282 ", "TWICE: log 0, index 0",
                "CHANGED: log 0, index 15 ");
    }

    @Test
    void noticesAnotherOrder() throws IOException {
        var answer = new ArrayList<>(right());
        Collections.swap(answer, 3, 4);

        assertThat(check(RecordFormat.NDJSON, answer)).isEqualTo(1);
        assertThat(said()).contains("ORDER: ");
    }

    @Test
    void usesTheFilterOfTheService() throws IOException {
        assertThat(check(RecordFormat.NDJSON, right(), "--at=0:280", "--district=82030", "--type=t", "--from="
                + "2026-11-23T06:00:00-05:00")).isZero();
        assertThat(check(RecordFormat.NDJSON, List.of(), "--at=0:280", "--outcome=refused")).isZero();
        assertThat(check(RecordFormat.NDJSON, List.of(), "--at=0:280", "--outcome=perhaps")).isEqualTo(2);
    }

    @Test
    void takesNoMirrorThatIsNotWhatTheLogSigned() throws IOException {
        Path bundle = folder.resolve("mirror/log/0/tile/entries/000");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[9] ^= 1;
        Files.write(bundle, bytes);
        assertThat(check(RecordFormat.NDJSON, right())).isEqualTo(1);

        Files.delete(bundle);
        assertThat(check(RecordFormat.NDJSON, right())).isEqualTo(1);
        assertThat(said()).contains("NOT SHOWN: log 0: tile/entries/000: missing (expected: a mirror with entries");
        assertThat(check(RecordFormat.NDJSON, right(), "--at=0:301")).isEqualTo(1);
        assertThat(said()).contains("the mirror holds 300 entries");
        assertThat(check(RecordFormat.NDJSON, right(), "--at=1:1")).isEqualTo(1);
    }

    /// A policy that names these logs.
    private void policy(TestLog... logs) throws IOException {
        Files.writeString(folder.resolve("policy"), TrustPolicy
                .of(Arrays.stream(logs).map(one -> one.signer().verifierKey()).toList()).toString());
    }

    @Test
    void showsNothingOfAnAnswerThatLeavesOutAWholeLog() throws IOException {
        var other = TestLog.of("log.example/log/1");
        policy(log, other);

        assertThat(check(RecordFormat.NDJSON, right())).isEqualTo(1);
        assertThat(said())
                .startsWith("NOT SHOWN: log 1: the policy names it, and the answer, made from 0:280, left all");

        DurableFile.replace(folder.resolve("mirror/log/1/checkpoint"), other.checkpoint().toString());
        assertThat(check(RecordFormat.NDJSON, right(), "--at=0:280,1:0", "--district=82030")).as(said()).isZero();
        assertThat(check(RecordFormat.NDJSON, right(), "--at=0:280,1:0,2:7", "--district=82030")).isEqualTo(1);
        assertThat(said()).contains("NOT SHOWN: log 2: the policy names no log of that number");
    }

    @Test
    void takesNoLogForAnotherOne() throws IOException {
        policy(log, TestLog.of("log.example/log/1"));
        for (String file : List.of("checkpoint", "tile/entries/000", "tile/entries/001.p/44")) {
            DurableFile.replace(folder.resolve("mirror/log/1").resolve(file),
                    Files.readAllBytes(folder.resolve("mirror/log/0").resolve(file)));
        }

        assertThat(check(RecordFormat.NDJSON, right(), "--at=0:280,1:280", "--district=82030")).isEqualTo(1);
        assertThat(said()).contains("NOT SHOWN: log 1: the mirror's directory of that number holds log.example/log/0");
    }

    @Test
    void showsAnAnswerOfBeforeALogsNextKey() throws IOException {
        var first = log.signer();
        var next = NoteSigner.generate(log.origin());
        var both = first.sign(log.checkpoint().text()).with(next.sign(log.checkpoint().text()));
        DurableFile.replace(folder.resolve("mirror/log/0/checkpoint"), both.toString());
        assertThat(check(RecordFormat.NDJSON, right())).as("who knows the first key alone, in the overlap").isZero();

        DurableFile.replace(folder.resolve("mirror/log/0/checkpoint"),
                next.sign(log.checkpoint().text()).toString());
        assertThat(check(RecordFormat.NDJSON, right())).as("and after it").isEqualTo(1);
        assertThat(said()).startsWith("NOT SHOWN: log 0: its checkpoint is not signed by a key that the policy names");

        Files.writeString(folder.resolve("policy"),
                TrustPolicy.of(List.of(first.verifierKey(), next.verifierKey())).toString());
        assertThat(check(RecordFormat.NDJSON, right())).as(said()).isZero();
        assertThat(check(RecordFormat.NDJSON, right().subList(1, 94))).isEqualTo(1);
    }

    @Test
    void saysWhatWasAskedForBeforeItJudges() throws IOException {
        assertThat(check(RecordFormat.NDJSON, List.of(), "--at=0:280", "--outcome=refused")).isZero();
        assertThat(said()).contains("\nasked for: outcome=refused\nCOMPLETE");
        check(RecordFormat.NDJSON, List.of(), "--at=0:280");
        assertThat(said()).contains("\nasked for: every record\nLEFT OUT");
    }

    @Test
    void saysHowItIsCalled() throws IOException {
        assertThat(check(RecordFormat.NDJSON, right(), "--district=82030")).isEqualTo(2);
        assertThat(said()).contains("--at= is missing", "usage: complete FILE");
        assertThat(check(RecordFormat.NDJSON, right(), "--at=zero")).isEqualTo(2);
        Files.writeString(folder.resolve("answer"), "a,b\n1,2\n");
        assertThat(check()).isEqualTo(1);
        assertThat(said()).contains("NOT SHOWN: line 1: (expected: the heading of an export");
    }
}
