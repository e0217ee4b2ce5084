package io.micip.agreement.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.AgreementVersion;
import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;

/// Every version of a district's agreement, as files to keep and to check. For the district's own people and the state's:
/// a record holds names and reasons.
@RestController
@RequestMapping("/api/v1/districts/{code}/agreement/versions")
class EvidenceController {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Agreements agreements;
    private final DistrictAccess access;
    private final Proving proving;

    EvidenceController(Agreements agreements, DistrictAccess access, Proving proving) {
        this.agreements = agreements;
        this.access = access;
        this.proving = proving;
    }

    /// The versions that are kept, the newest first.
    @GetMapping
    ResponseEntity<Page<VersionView>> versions(Caller caller, @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        District district = ofEitherSide(caller, code);
        int size = Page.limit(limit, USUAL_PAGE, LARGEST_PAGE);
        long below = Cursor.read(cursor, 1).map(place -> before(place.values().getFirst())).orElse(Long.MAX_VALUE);
        Page<VersionView> page = Page.of(
                agreements.below(district.code(), below, size + 1).stream().map(VersionView::of).toList(), "-version",
                size, version -> Cursor.of(Long.toString(version.version())));
        return Pages.respond(page, request);
    }

    /// The record: the whole agreement at this version as canonical JSON.
    @GetMapping(path = "/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> record(Caller caller, @PathVariable String code, @PathVariable long version) {
        AgreementRecord record = proving.record(ofEitherSide(caller, code), version);
        return file(record.bytes(), MediaType.APPLICATION_JSON, record.fileName() + ".json");
    }

    /// The same as PDF/A, for reading and printing.
    @GetMapping(path = "/{version}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable String code, @PathVariable long version) {
        SealedRecord sealed = proving.sealed(ofEitherSide(caller, code), version);
        return file(sealed.pdf(), MediaType.APPLICATION_PDF, sealed.fileName() + ".pdf");
    }

    /// The seal: signs the SHA-256 of both.
    @GetMapping(path = "/{version}/seal", produces = "text/plain;charset=UTF-8")
    ResponseEntity<byte[]> seal(Caller caller, @PathVariable String code, @PathVariable long version) {
        SealedRecord sealed = proving.sealed(ofEitherSide(caller, code), version);
        return file(sealed.seal().getBytes(StandardCharsets.UTF_8),
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), sealed.fileName() + ".seal");
    }

    /// Record, PDF/A, seal and how to check them, as one ZIP file.
    @GetMapping(path = "/{version}/pack", produces = "application/zip")
    ResponseEntity<byte[]> pack(Caller caller, @PathVariable String code, @PathVariable long version) {
        SealedRecord sealed = proving.sealed(ofEitherSide(caller, code), version);
        return file(sealed.pack(), new MediaType("application", "zip"), sealed.fileName() + ".zip");
    }

    private District ofEitherSide(Caller caller, String code) {
        District district = access.readable(caller, code);
        if (!access.isOfEitherSide(caller, district)) {
            throw CommonProblems.notAllowed("Only the district's own people and the state's read whole records.");
        }
        return district;
    }

    private static long before(String place) {
        if (!place.matches("[1-9][0-9]{0,17}")) {
            throw CommonProblems.invalid("?cursor", "expected: the cursor of a page");
        }
        return Long.parseLong(place);
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type)
                .header("Content-Disposition", ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /// A version in the list.
    ///
    /// @param version the epoch
    /// @param changedAt since when it stood
    /// @param status how far the agreement had come then
    /// @param textVersion of the agreement then, or of the text that was offered
    record VersionView(long version, Instant changedAt, String status, int textVersion) {

        static VersionView of(AgreementVersion version) {
            return new VersionView(version.version(), version.changedAt(), version.status().code(), version.text());
        }
    }
}
