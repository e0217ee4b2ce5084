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

import io.micip.chassis.problem.CommonProblems;
import io.micip.notes.CanonicalJson;
import io.micip.notes.SignedNote;

/// The newest attestation for everybody: as a page for people, as JSON, and as the signed note that proves both.
@RestController
@RequestMapping("/api/v1/attestation")
class AttestationController {
    private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final PublishedAttestation published;

    AttestationController(PublishedAttestation published) {
        this.published = published;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json() {
        return answer(MediaType.APPLICATION_JSON, CanonicalJson.write(AttestationNote.inventory(newest())));
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page() {
        var page = new AttestationView(AttestationNote.inventory(newest())).html();
        return answer(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                page.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/note", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> note() {
        return answer(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                newest().toString().getBytes(StandardCharsets.UTF_8));
    }

    private SignedNote newest() {
        return published.newest().orElseThrow(CommonProblems::unknown);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok().contentType(type).cacheControl(FRESH).header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(body);
    }
}
