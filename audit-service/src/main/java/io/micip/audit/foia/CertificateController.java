package io.micip.audit.foia;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.clock.FoiaClock;
import io.micip.audit.foia.FoiaForms.Official;
import io.micip.audit.key.KeyPolicy;
import io.micip.audit.key.LogKeys;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// The search for a request's names over HTTP, and the certificate that nothing was found.
@RestController
class CertificateController {
    private static final String ONE = "/api/v1/foia-requests/{id}";
    private static final String KEYS = "/api/v1/foia-certificates/keys";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Certifying certifying;
    private final LogKeys keys;
    private final Clock clock;

    CertificateController(Certifying certifying, LogKeys keys, Clock clock) {
        this.certifying = certifying;
        this.keys = keys;
        this.clock = clock;
    }

    /// Who certifies.
    record Issue(@Nullable Official official) {}

    /// Answers before anything is searched. `Location` is where the search can be watched.
    @PostMapping(ONE + "/searches")
    @ApiResponse(responseCode = "202", description = "The search was asked for and goes on; Location is where it can be watched", content = @Content(mediaType = "application/json", schema = @Schema(implementation = FoiaView.class)))
    ResponseEntity<FoiaView> search(Caller caller, @PathVariable String id, IfMatch expected) {
        var asked = certifying.search(caller, id, expected);
        var search = asked.state().search().going().orElseThrow().id();
        return ResponseEntity.accepted().location(URI.create("/api/v1/foia-requests/" + id + "/searches/" + search))
                .eTag(ETags.of(asked.version())).cacheControl(CacheControl.noStore()).body(view(asked));
    }

    @GetMapping(ONE + "/searches/{search}")
    ResponseEntity<SearchStandingView> standing(Caller caller, @PathVariable String id, @PathVariable String search) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(certifying.standing(caller, id, search));
    }

    @PostMapping(ONE + "/certificate")
    ResponseEntity<FoiaView> issue(Caller caller, @PathVariable String id, IfMatch expected,
            @RequestBody Issue issue) {
        if (issue.official() == null) {
            throw CommonProblems.invalid("/official", "missing (expected: name and title)");
        }
        return answer(certifying.issue(caller, id, expected, issue.official().asName("/official")));
    }

    @GetMapping(ONE + "/certificate")
    @ApiResponse(responseCode = "200", description = "The certificate, its signature and its proof", content = @Content(mediaType = "application/json", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(Caller caller, @PathVariable String id) {
        return download(MediaType.APPLICATION_JSON, id, "json", certifying.file(caller, id));
    }

    @GetMapping(ONE + "/certificate.pdf")
    @ApiResponse(responseCode = "200", description = "The certificate for people", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable String id) {
        return download(MediaType.APPLICATION_PDF, id, "pdf", certifying.pdf(caller, id));
    }

    /// The newest key that signs certificates, alone, for everybody.
    @GetMapping("/api/v1/foia-certificates/key")
    ResponseEntity<String> key() {
        return ResponseEntity.ok().contentType(TEXT).header(HttpHeaders.LINK, "<" + KEYS + ">; rel=\"collection\"")
                .body(keys.newest() + "\n");
    }

    /// Every key that ever signed certificates, as `verify` takes them, for everybody.
    @GetMapping(path = KEYS, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> keysOfCertificates() {
        return ResponseEntity.ok().contentType(TEXT)
                .body(KeyPolicy.of("certificates that no record exists", keys.all()));
    }

    private static ResponseEntity<byte[]> download(MediaType type, String id, String extension, byte[] content) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"certificate-" + id + "." + extension + "\"")
                .body(content);
    }

    private ResponseEntity<FoiaView> answer(Versioned<FoiaRequest> request) {
        return ResponseEntity.ok().eTag(ETags.of(request.version())).cacheControl(CacheControl.noStore())
                .body(view(request));
    }

    private FoiaView view(Versioned<FoiaRequest> request) {
        return FoiaView.of(request, FoiaClock.dayOf(clock.instant()));
    }
}
