package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.micip.chassis.problem.Refused;
import io.micip.notes.JsonNote;
import io.micip.notes.NoteSigner;

import static org.assertj.core.api.Assertions.assertThat;

class AttestationControllerTest {
    @TempDir
    Path directory;

    private final NoteSigner signer = NoteSigner.generate("audit.example/attestation");
    private MockMvcTester web;

    @BeforeEach
    void serve() {
        web = MockMvcTester.of(new AttestationController(new PublishedAttestation(directory)));
    }

    private void publish(Attestation attestation) throws IOException {
        var note = JsonNote.sign(signer, attestation.json());
        Files.writeString(directory.resolve(PublishedAttestation.KEY), signer.verifierKey() + "\n");
        Files.write(directory.resolve(PublishedAttestation.FILE), note.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Attestation found(String... astray) {
        var scan = new TextScan();
        var plan = new StoreTally("plan-service", scan);
        plan.document("dataSets", "1");
        plan.value("dataSets", "state.title", "Attendance & reading");
        return new Attestation(Instant.parse("2026-11-26T17:00:00Z"), List.of(), List.of(plan), scan,
                List.of(astray));
    }

    @Test
    void showsAPageToPeople() throws IOException {
        publish(found());

        assertThat(web.get().uri("/api/v1/attestation").accept(MediaType.TEXT_HTML)).hasStatusOk()
                .bodyText().contains("No report, no figure of a report and no identifier of a student was found",
                        "Not read were the broker’s copy", "<caption>dataSets: 1 documents</caption>",
                        "what the district calls it")
                .doesNotContain("Attendance");
    }

    @Test
    void saysPlainlyWhatShouldNotBeThere() throws IOException {
        publish(found("micip_<b>"));

        assertThat(web.get().uri("/api/v1/attestation").accept(MediaType.TEXT_HTML)).hasStatusOk()
                .bodyText().contains("Something is stored here that should not be", "micip_&lt;b&gt;");
    }

    @Test
    void givesTheSameAsJsonAndAsSignedNote() throws IOException {
        publish(found());

        assertThat(web.get().uri("/api/v1/attestation").accept(MediaType.APPLICATION_JSON)).hasStatusOk()
                .bodyJson().extractingPath("$.scan.hits").isEqualTo(0);
        assertThat(web.get().uri("/api/v1/attestation/note")).hasStatusOk()
                .bodyText().startsWith("audit.example/attestation\n{\"astray\":{}").contains("\n\n— audit.example/");
    }

    @Test
    void showsTheKeyThatSigned() throws IOException {
        publish(found());

        assertThat(web.get().uri("/api/v1/attestation/vkey")).hasStatusOk().bodyText()
                .isEqualTo(signer.verifierKey() + "\n");
        assertThat(web.get().uri("/api/v1/attestation").accept(MediaType.TEXT_HTML)).hasStatusOk()
                .bodyText().contains(signer.verifierKey().toString());
    }

    @Test
    void givesEveryKeyThatEverSigned() throws IOException {
        publish(found());
        var earlier = NoteSigner.generate("audit.example/attestation").verifierKey();
        assertThat(web.get().uri("/api/v1/attestation/keys")).hasStatusOk().bodyText()
                .contains("# signs since the first signature\nlog " + signer.verifierKey() + "\nquorum none\n");

        named("retired - 2026-11-26T16:00:00Z " + earlier,
                "signing 2026-11-26T15:00:00Z - " + signer.verifierKey());

        assertThat(web.get().uri("/api/v1/attestation/vkey")).hasStatusOk().bodyText()
                .isEqualTo(signer.verifierKey() + "\n");
        assertThat(web.get().uri("/api/v1/attestation/keys")).hasStatusOk().bodyText().contains("""
                # signs since 2026-11-26T15:00:00Z
                log %s
                # signed since the first signature, until 2026-11-26T16:00:00Z; what it signed counts
                log %s
                """.formatted(signer.verifierKey(), earlier));
    }

    @Test
    void showsNothingThatOnlyADroppedKeyHasSigned() throws IOException {
        publish(found());
        named("dropped - 2026-11-26T16:00:00Z " + signer.verifierKey(), "signing 2026-11-26T16:00:00Z - "
                + NoteSigner.generate("audit.example/attestation").verifierKey());

        assertThat(web.get().uri("/api/v1/attestation/note")).failure().hasCauseInstanceOf(Refused.class);
    }

    private void named(String... keys) throws IOException {
        Files.createDirectories(directory.resolve("keys"));
        Files.writeString(directory.resolve("keys/attestation.keys"), String.join("\n", keys) + "\n");
    }

    @Test
    void saysThatNothingWasCountedYet() {
        assertThat(web.get().uri("/api/v1/attestation").accept(MediaType.TEXT_HTML)).hasStatusOk()
                .bodyText().contains("It was not counted yet");
    }

    @Test
    void showsNothingThatItsKeyHasNotSigned() throws IOException {
        publish(found());
        Files.writeString(directory.resolve(PublishedAttestation.KEY),
                NoteSigner.generate("audit.example/attestation").verifierKey() + "\n");

        assertThat(web.get().uri("/api/v1/attestation/note")).failure()
                .hasCauseInstanceOf(Refused.class);
    }
}
