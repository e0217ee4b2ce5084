package io.micip.audit.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TreeEdge;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.NoteSigner;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyCommandTest {
    private static final NoteSigner LOG = NoteSigner.generate("log.example/0");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void writeTheFiles() throws IOException {
        byte[] entry = "{\"type\":\"x\u009b\"}".getBytes(StandardCharsets.UTF_8);
        var tree = TreeEdge.empty();
        tree.grow(List.of(Hash.ofLeaf(entry)));
        var note = LOG.sign(new Checkpoint("log.example/0", tree.head()).text());
        Files.writeString(folder.resolve("good"), new TlogProof(Optional.of(entry), 0, List.of(), note).toString());
        Files.writeString(folder.resolve("bad"),
                new TlogProof(Optional.of(new byte[]{1}), 0, List.of(), note).toString());
        Files.writeString(folder.resolve("policy"), TrustPolicy.of(List.of(LOG.verifierKey())).toString());
    }

    private int run(String... arguments) {
        return new VerifyCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void saysInPlainWordsWhatItProved() {
        assertThat(run("verify", file("good"), "--policy", file("policy"))).isZero();
        assertThat(said()).startsWith("PROVEN: the record below is entry 0 of the log").contains("no witness",
                "record     {\"type\":\"x\\u009b\"}", "It does not prove that the");
    }

    @Test
    void takesTheLogsKeyInPlaceOfAPolicy() {
        assertThat(run("verify", file("good"), "--vkey", LOG.verifierKey().toString())).isZero();
    }

    @Test
    void exitsWithOneWhenNothingIsProven() {
        assertThat(run("verify", file("bad"), "--policy", file("policy"))).isEqualTo(1);
        assertThat(run("verify", file("policy"), "--policy", file("policy"))).isEqualTo(1);
        assertThat(run("verify", file("good"), "--vkey", "nonsense")).isEqualTo(1);
        assertThat(run("verify", file("good"), "--vkey", NoteSigner.generate("log.example/0").verifierKey().toString()))
                .isEqualTo(1);
        assertThat(said().lines()).allMatch(line -> line.startsWith("NOT PROVEN: "));
    }

    @Test
    void findsALogDirectoryThatIsNone() {
        var check = new CheckCommand(new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(check.run(List.of("check", folder.toString(), "--vkey", LOG.verifierKey().toString()))).isEqualTo(1);
        assertThat(check.run(List.of("check", folder.toString()))).isEqualTo(2);
        assertThat(check.run(List.of("check", folder.toString(), "--vkey", "x"))).isEqualTo(2);
        assertThat(said()).startsWith("WRONG: state: missing");
    }

    @Test
    void exitsWithTwoWhenTheCallIsWrongOrAFileIsNotThere() {
        assertThat(run("verify")).isEqualTo(2);
        assertThat(run("verify", file("good"), "--trust", "x")).isEqualTo(2);
        assertThat(run("verify", file("none"), "--policy", file("policy"))).isEqualTo(2);
        assertThat(said()).contains("usage: verify FILE --policy POLICY");
    }
}
