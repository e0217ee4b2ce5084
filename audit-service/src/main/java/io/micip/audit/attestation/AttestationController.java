package io.micip.audit.attestation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.attestation.PublishedAttestation.Published;
import io.micip.audit.key.KeyPolicy;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.notes.CanonicalJson;

/// The newest attestation for everybody: as a page for people, as JSON, and as the signed note that proves both.
@RestController
@RequestMapping("/api/v1/attestation")
class AttestationController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final PublishedAttestation published;

    AttestationController(PublishedAttestation published) {
        this.published = published;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json() {
        return answer(MediaType.APPLICATION_JSON, CanonicalJson.write(newest().inventory()));
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page() {
        return published.newest()
                .map(newest -> answer(HTML, new AttestationView(newest.inventory(), newest.key().toString()).html()))
                .orElseGet(() -> ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noStore())
                        .body(AttestationView.NOT_YET.getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping(path = "/note", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> note() {
        return answer(TEXT, newest().note().toString());
    }

    /// The newest key that the note is signed with, alone, as it is written in a verifier's list.
    @GetMapping(path = "/vkey", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> vkey() {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(FRESH)
                .header(HttpHeaders.LINK, "</api/v1/attestation/keys>; rel=\"collection\"")
                .body((newest().key() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Every key that ever signed attestations, as `verify` takes them.
    @GetMapping(path = "/keys", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> keysOfAttestations() {
        return answer(TEXT, KeyPolicy.of("attestations", newest().keys()));
    }

    private Published newest() {
        return published.newest().orElseThrow(() -> new Refused(Refusal.of(CommonProblems.UNKNOWN,
                "What is stored was not counted yet. It is counted soon after the start and each night.")));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String body) {
        return answer(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok().contentType(type).cacheControl(FRESH).header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(body);
    }
}
