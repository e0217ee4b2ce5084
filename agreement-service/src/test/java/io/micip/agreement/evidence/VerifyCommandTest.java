package io.micip.agreement.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.agreement.evidence.Seal.SealedFile;
import io.micip.notes.NoteSigner;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyCommandTest {

    private static final String KEY = RecordFixtures.SIGNER.verifierKey().toString();

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private SealedRecord sealed;

    @BeforeEach
    void seal() throws IOException {
        AgreementRecord record = RecordFixtures.record();
        byte[] pdf = "%PDF".getBytes(StandardCharsets.UTF_8);
        Seal seal = new Seal(record.district(), record.version(), List
                .of(SealedFile.of(record.fileName() + ".json", record.bytes()),
                        SealedFile.of(record.fileName() + ".pdf", pdf)));
        sealed = new SealedRecord(record.fileName(), record.bytes(), pdf,
                RecordFixtures.SIGNER.sign(seal.text()).toString());
        Files.write(folder.resolve("pack.zip"), sealed.pack());
        Files.write(folder.resolve("a.json"), sealed.json());
        Files.write(folder.resolve("a.pdf"), pdf);
        Files.writeString(folder.resolve("a.seal"), sealed.seal());
    }

    @Test
    void findsAPackAsItWasGivenOutAuthentic() {
        assertThat(run("pack.zip", "--vkey", KEY)).isZero();
        assertThat(said()).contains("AUTHENTIC: agreement-82030-v7.pdf", "AUTHENTIC: agreement-82030-v7.json",
                "version 7 of the agreement of district 82030", "agreements.example.org");
    }

    @Test
    void findsOneFileAuthenticUnderItsSeal() {
        assertThat(run("a.pdf", "a.seal", "--vkey", KEY)).isZero();
        assertThat(run("a.seal", "a.json", "--vkey", KEY)).isZero();
    }

    @Test
    void findsAChangedFileNotAuthentic() throws IOException {
        Files.writeString(folder.resolve("a.json"),
                new String(sealed.json(), StandardCharsets.UTF_8).replace("bind", "bond"));

        assertThat(run("a.json", "a.seal", "--vkey", KEY)).isEqualTo(1);
        assertThat(said()).startsWith("NOT AUTHENTIC: ");
    }

    @Test
    void findsASealOfAnotherKeyNotAuthentic() {
        assertThat(run("a.pdf", "a.seal", "--vkey", NoteSigner.generate("other.example.org").verifierKey().toString()))
                .isEqualTo(1);
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("pack.zip", "--vkey", "no key")).isEqualTo(2);
        assertThat(run("missing.zip", "--vkey", KEY)).isEqualTo(2);
        assertThat(run("a.pdf", "--vkey", KEY)).isEqualTo(2);
        assertThat(run("a.pdf", "a.json", "--vkey", KEY)).isEqualTo(2);
        assertThat(said()).contains("usage: verify PACK --vkey VKEY", "NOT CHECKED: ");
    }

    private int run(String... arguments) {
        List<String> all = Stream.concat(Stream.of("verify"), Stream.of(arguments).map(
                word -> word.matches("[a-z]+\\.[a-z]+") ? folder.resolve(word).toString() : word)).toList();
        return new VerifyCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(all);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
