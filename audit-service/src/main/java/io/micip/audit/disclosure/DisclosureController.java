package io.micip.audit.disclosure;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.disclosure.Disclosure.Party;
import io.micip.audit.disclosure.Disclosure.Source;
import io.micip.audit.disclosure.DisclosureRecording.Incident;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.chassis.text.Confirmation;
import io.micip.chassis.text.FieldScanning;

/// The record of disclosures over HTTP. An empty list is the answer that is to be expected.
@RestController
@RequestMapping("/api/v1/disclosures")
class DisclosureController {
    private static final int LONGEST = 2_000;
    private static final String FIVE_DIGITS = "expected: 5 digits";

    private final DisclosureRecording recording;

    DisclosureController(DisclosureRecording recording) {
        this.recording = recording;
    }

    @GetMapping
    ResponseEntity<Page<DisclosureView>> list(Caller caller, @RequestParam @Nullable String district,
            @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor, HttpServletRequest request) {
        if (district != null && !district.matches("[0-9]{5}")) {
            throw new Refused(Refusal.of(CommonProblems.INVALID, "A district is named by its code.",
                    FieldError.ofParameter("district", FIVE_DIGITS)));
        }
        return Pages.respond(recording.page(caller, Optional.ofNullable(district), limit, cursor)
                .map(DisclosureView::of), request);
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Entered; Location is the entry")
    ResponseEntity<DisclosureView> enter(Caller caller, @RequestBody Enter enter, @Nullable IdempotencyKey key) {
        var entered = recording.enter(caller, enter.incident(), key);
        return ResponseEntity.created(URI.create("/api/v1/disclosures/" + entered.id()))
                .body(DisclosureView.of(entered));
    }

    /// An entry as it is seen.
    record DisclosureView(String id, String district, Instant happenedAt, String party, String source,
            String interest, Instant recordedAt) {
        static DisclosureView of(Versioned<Disclosure> entry) {
            var one = entry.state();
            return new DisclosureView(entry.id(), one.district(), one.happenedAt(), one.party().code(),
                    one.source().code(), one.interest(), one.recordedAt());
        }
    }

    /// An incident to enter.
    ///
    /// @param happenedAt RFC 3339
    /// @param party      `another-district`, `state-agency`, `contractor`, `researcher`, `court`, `the-public`, `other`
    /// @param source     the service it came from
    /// @param interest   the party's legitimate interest, or `none`; without any name
    record Enter(@Nullable String district, @Nullable String happenedAt, @Nullable String party,
            @Nullable String source, @Nullable String interest, @Nullable List<Confirmation> confirmed) {
        Incident incident() {
            if (district == null || !district.matches("[0-9]{5}")) {
                throw CommonProblems.invalid("/district", FIVE_DIGITS);
            }
            if (interest == null || interest.isBlank() || interest.length() > LONGEST) {
                throw CommonProblems.invalid("/interest", "expected: 1 to " + LONGEST + " characters");
            }
            FieldScanning.confirmedBy(confirmed).field("/interest", interest).refuseFindings();
            return new Incident(district, instant(), code("/party", party, Party::ofCode),
                    code("/source", source, Source::ofCode), interest);
        }

        private Instant instant() {
            try {
                return OffsetDateTime.parse(happenedAt == null ? "" : happenedAt).toInstant();
            } catch (DateTimeException _) {
                throw CommonProblems.invalid("/happenedAt", "expected: RFC 3339, such as 2026-11-23T20:00:00Z");
            }
        }

        private static <T> T code(String pointer, @Nullable String code, Function<String, Optional<T>> of) {
            return Optional.ofNullable(code).flatMap(of)
                    .orElseThrow(() -> CommonProblems.invalid(pointer, "expected: a code of the API's description"));
        }
    }
}
