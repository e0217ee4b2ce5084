package io.micip.audit.attestation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.key.KeyPolicy;
import io.micip.audit.key.KeysCommand;
import io.micip.audit.key.LogSetName;
import io.micip.audit.key.Signatory;
import io.micip.audit.verify.VerifyCommand;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;

/// Attesting while the logs' keys, and those that sign attestations, go on to the next.
class AttestRotatedKeysTest {
    private static final Clock LATER = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);
    private static final LogSetName NAME = new LogSetName("0123456789abcdef", "audit.example");

    @TempDir
    Path directory;

    private AttestedPlatform platform;

    @BeforeEach
    void start() throws IOException {
        platform = new AttestedPlatform(directory,
                beginning -> DirectoryLogStore.open(directory.resolve("log/0"), beginning));
        Files.writeString(directory.resolve(LogSetName.FILE), NAME.text());
        platform.fact(new Document());
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private void change(String change) {
        int code = new KeysCommand(new PrintStream(new ByteArrayOutputStream()), LATER)
                .run(List.of("keys", directory.toString(), change));
        assertThat(code).isZero();
    }

    private SignedNote attested() throws IOException {
        assertThat(platform.attest()).as(platform.said()).isZero();
        return platform.note();
    }

    private String verified(SignedNote note, String how, String given) throws IOException {
        var said = new ByteArrayOutputStream();
        new VerifyCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of("verify",
                Files.writeString(directory.resolve("kept.note"), note.toString()).toString(), how, given));
        return said.toString(StandardCharsets.UTF_8);
    }

    /// The keys as they are published.
    private String published() throws IOException {
        var keys = platform.keys().named(Signatory.ofAttestations(NAME.prefix())).orElseThrow();
        return Files.writeString(directory.resolve("published"), KeyPolicy.of("attestations", keys)).toString();
    }

    @Test
    void attestsALogFromKeyToKey() throws IOException {
        attested();
        change("--add");
        attested(); // under the first key, before the service starts again
        platform.log(SourceRecords.event(2, 2));
        attested();
        change("--retire");
        attested();
        platform.log(SourceRecords.event(3, 3));

        assertThat(attested().text()).contains("\"size\":4");
    }

    @Test
    void believesNoCheckpointThatOnlyADroppedKeyHasSigned() throws IOException {
        change("--drop=" + platform.keys().read(0, AttestedPlatform.LOG, false).newest());
        assertThat(platform.attest()).isEqualTo(2);
        assertThat(platform.said()).contains("log 0: the checkpoint is not signed by a key of this platform");

        platform.log(SourceRecords.event(2, 2));
        attested();
    }

    @Test
    void isProvenForEverWhicheverKeySigned() throws IOException {
        var underTheFirst = attested();
        var first = platform.key();
        change("--add");
        var underBoth = attested();
        change("--retire");
        var underTheNext = attested();

        for (var note : List.of(underTheFirst, underBoth, underTheNext)) {
            assertThat(verified(note, "--policy", published())).startsWith("PROVEN: this attestation is whole")
                    .contains("2026-11-26T17:00:00Z", "0 identifiers of persons", AttestedPlatform.LOG + ", 2 entries");
        }
        assertThat(verified(underBoth, "--vkey", first.toString())).as("who knows the first alone goes on")
                .startsWith("PROVEN");
        assertThat(verified(underTheNext, "--vkey", first.toString())).startsWith("NOT PROVEN: no key given");
        assertThat(Files.readString(directory.resolve("attestation.vkey"))).isEqualTo(platform.key() + "\n")
                .isNotEqualTo(first + "\n");
    }

    @Test
    void isNotProvenByAKeyThatIsUnknownNorOnceChanged() throws IOException {
        var note = attested();
        var stranger = NoteSigner.generate(platform.key().name()).verifierKey();
        assertThat(verified(note, "--vkey", stranger.toString())).startsWith("NOT PROVEN: no key given has signed it");

        var changed = SignedNote.parse(note.toString().replace("\"hits\":0", "\"hits\":1"));
        assertThat(verified(changed, "--vkey", platform.key().toString()))
                .startsWith("NOT PROVEN: signature of audit.example/0123456789abcdef/attestation: does not hold");
    }
}
