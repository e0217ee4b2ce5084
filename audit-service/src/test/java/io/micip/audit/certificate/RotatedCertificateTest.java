package io.micip.audit.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.key.KeyDirectory;
import io.micip.audit.key.KeyPolicy;
import io.micip.audit.key.KeysCommand;
import io.micip.audit.key.LogKeys;
import io.micip.audit.key.LogSetName;
import io.micip.audit.key.Signatory;
import io.micip.audit.verify.VerifyCommand;
import io.micip.notes.JsonNote;
import io.micip.notes.NoteSigner;

import static io.micip.audit.certificate.CertificateFixtures.certificate;
import static org.assertj.core.api.Assertions.assertThat;

/// Certificates while the key that signs them goes on to the next.
class RotatedCertificateTest {
    private static final LogSetName SET = new LogSetName("0123456789abcdef", "audit.example");

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve(LogSetName.FILE), SET.text());
        new KeyDirectory(folder.resolve("keys")).read(Signatory.ofCertificates(SET.prefix()), true);
    }

    private LogKeys keys() throws IOException {
        return new KeyDirectory(folder.resolve("keys")).read(Signatory.ofCertificates(SET.prefix()), false);
    }

    private void change(String change) {
        int code = new KeysCommand(new PrintStream(new ByteArrayOutputStream()),
                Clock.fixed(CertificateFixtures.AT, ZoneOffset.UTC))
                .run(List.of("keys", folder.toString(), change));
        assertThat(code).isZero();
    }

    /// Issued with the keys that sign now.
    private byte[] issued() throws IOException {
        var keys = keys();
        var note = keys.sign(JsonNote.text(keys.newest().name(), certificate().json()));
        return CertificateFile.of(note, Optional.empty()).bytes();
    }

    private String verified(byte[] file, String how, String given) throws IOException {
        var said = new ByteArrayOutputStream();
        new VerifyCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of("verify",
                Files.write(folder.resolve("certificate.json"), file).toString(), how, given));
        return said.toString(StandardCharsets.UTF_8);
    }

    /// The keys as they are published.
    private String published() throws IOException {
        return Files.writeString(folder.resolve("published"), KeyPolicy.of("certificates", keys().all())).toString();
    }

    @Test
    void areProvenForEverWhicheverKeySigned() throws IOException {
        var first = keys().newest();
        byte[] underTheFirst = issued();
        change("--add");
        byte[] underBoth = issued();
        change("--retire");
        byte[] underTheNext = issued();

        for (byte[] file : List.of(underTheFirst, underBoth, underTheNext)) {
            assertThat(verified(file, "--policy", published())).startsWith("PROVEN").contains("signature  holds");
        }
        assertThat(verified(underTheFirst, "--vkey", first.toString())).startsWith("PROVEN");
        assertThat(verified(underBoth, "--vkey", first.toString())).as("who knows the first alone goes on")
                .startsWith("PROVEN");
        assertThat(verified(underTheNext, "--vkey", keys().newest().toString())).startsWith("PROVEN");
    }

    @Test
    void areNotProvenByAKeyThatDidNotSign() throws IOException {
        byte[] underTheFirst = issued();
        var first = keys().newest();
        change("--add");
        change("--retire");

        assertThat(verified(issued(), "--vkey", first.toString())).startsWith("NOT PROVEN: nobody who is trusted here");
        assertThat(verified(underTheFirst, "--vkey", keys().newest().toString())).startsWith("NOT PROVEN");
        var stranger = NoteSigner.generate(first.name()).verifierKey();
        assertThat(verified(underTheFirst, "--vkey", stranger.toString())).startsWith("NOT PROVEN");
    }

    @Test
    void areNotProvenByAKeyThatWasDropped() throws IOException {
        byte[] underTheFirst = issued();
        change("--drop=" + keys().newest());

        assertThat(verified(underTheFirst, "--policy", published())).startsWith("NOT PROVEN");
        assertThat(verified(issued(), "--policy", published())).startsWith("PROVEN");
    }

    @Test
    void arePublishedWithEveryKeyAndSinceWhenTheNewestFirst() throws IOException {
        var first = keys().newest();
        change("--add");
        change("--retire");

        assertThat(published()).satisfies(file -> assertThat(Path.of(file)).content().isEqualTo(
                """
                        # The keys that sign certificates, the newest first. To check with all of them: verify FILE --policy THIS_FILE
                        # signs since 2026-11-23T15:00:00Z
                        log %s
                        # signed since the first signature, until 2026-11-23T15:00:00Z; what it signed counts
                        log %s
                        quorum none
                        """
                        .formatted(keys().newest(), first)));
    }
}
