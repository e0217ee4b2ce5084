package io.micip.agreement.agreement;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.Changing.Request;
import io.micip.agreement.agreement.Signing.Days;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.agreements.Suspender;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.text.FieldScanning;

/// A district's agreement: read, sign, acknowledge, revoke, put on hold.
@RestController
@RequestMapping("/api/v1/districts/{code}/agreement")
class AgreementController {

    private final Agreements agreements;
    private final DistrictAccess access;
    private final Signing signing;
    private final Stopping stopping;
    private final Clock clock;

    AgreementController(Agreements agreements, DistrictAccess access, Signing signing, Stopping stopping, Clock clock) {
        this.agreements = agreements;
        this.access = access;
        this.signing = signing;
        this.stopping = stopping;
        this.clock = clock;
    }

    /// The agreement with its signatures, flags and Schedule A.
    @GetMapping
    ResponseEntity<AgreementView> read(Caller caller, @PathVariable String code) {
        District district = access.readable(caller, code);
        return agreements.find(district.code()).map(this::answer)
                .orElseGet(() -> answer(AgreementView.none(district.code())));
    }

    /// The district signs the offered text.
    @PostMapping("/signature")
    ResponseEntity<AgreementView> sign(Caller caller, @PathVariable String code, IfMatch version,
            @Nullable IdempotencyKey key, @Valid @RequestBody SignatureRequest body) {
        Request request = request(caller, open(caller, code), Role.SIGNER, new Attempt(version, key));
        return answer(
                signing.sign(request, body.official().asName(), new TextIdentity(body.textVersion(), body.textSha256()),
                        new Days(body.effectiveFrom(), body.effectiveUntil())));
    }

    /// The state acknowledges the signature: from now on, or from its first day, the agreement is in force.
    @PostMapping("/acknowledgement")
    ResponseEntity<AgreementView> acknowledge(Caller caller, @PathVariable String code, IfMatch version,
            @Nullable IdempotencyKey key, @Valid @RequestBody AcknowledgementRequest body) {
        Request request = request(caller, open(caller, code), Role.STATE_SIGNER, new Attempt(version, key));
        return answer(signing.acknowledge(request, body.official().asName()));
    }

    /// The district ends its agreement, from now on.
    @PostMapping("/revocation")
    ResponseEntity<AgreementView> revoke(Caller caller, @PathVariable String code, IfMatch version,
            @Nullable IdempotencyKey key, @Valid @RequestBody RevocationRequest body) {
        Request request = request(caller, access.readable(caller, code), Role.SIGNER, new Attempt(version, key));
        RevocationReason reason = RevocationReason.find(body.reasonCode())
                .orElseThrow(() -> CommonProblems.invalid("/reasonCode",
                        "expected: district-decision, provider-change or privacy-concern"));
        return answer(stopping.revoke(request, reason));
    }

    /// Puts the agreement on hold for one side; nothing happens if that side's hold stands.
    @PutMapping("/suspensions/{by}")
    ResponseEntity<AgreementView> suspend(Caller caller, @PathVariable String code, @PathVariable String by,
            IfMatch version) {
        District district = access.readable(caller, code);
        Suspender suspender = suspender(by);
        return answer(
                stopping.suspend(request(caller, district, roleOf(suspender), new Attempt(version, null)), suspender));
    }

    /// Lifts the hold of one side; nothing happens if none of that side stands.
    @DeleteMapping("/suspensions/{by}")
    ResponseEntity<AgreementView> lift(Caller caller, @PathVariable String code, @PathVariable String by,
            IfMatch version) {
        District district = access.readable(caller, code);
        Suspender suspender = suspender(by);
        return answer(
                stopping.lift(request(caller, district, roleOf(suspender), new Attempt(version, null)), suspender));
    }

    private District open(Caller caller, String code) {
        District district = access.readable(caller, code);
        if (!district.open()) {
            throw AgreementRefusal.DISTRICT_CLOSED.refused();
        }
        return district;
    }

    private Request request(Caller caller, District district, Role role, Attempt attempt) {
        Actor actor = Actor.of(caller, access.acting(caller, district, role));
        return new Request(district.code(), attempt.version(), actor, attempt.key());
    }

    private ResponseEntity<AgreementView> answer(Versioned<DistrictAgreement> agreement) {
        return answer(AgreementView.of(agreement, clock.instant()));
    }

    private static ResponseEntity<AgreementView> answer(AgreementView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }

    private static Suspender suspender(String by) {
        return Suspender.find(by).orElseThrow(CommonProblems::unknown);
    }

    private static Role roleOf(Suspender suspender) {
        return switch (suspender) {
            case DISTRICT -> Role.SIGNER;
            case STATE -> Role.STATE_SIGNER;
            case PLATFORM -> Role.OPERATOR;
        };
    }

    private record Attempt(IfMatch version, @Nullable IdempotencyKey key) {}

    /// What a district's signer sends; days are days in Detroit, both included.
    ///
    /// @param textVersion of the text that was read
    /// @param textSha256 of the text that was read, 64 hex digits
    /// @param official who signs
    /// @param effectiveFrom first day; today if left out
    /// @param effectiveUntil last day; none if left out
    record SignatureRequest(@NotNull @Positive Integer textVersion,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "expected: 64 hex digits") String textSha256,
            @NotNull @Valid OfficialRequest official, @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil) {}

    /// What the state's signer sends.
    ///
    /// @param official who acknowledges
    record AcknowledgementRequest(@NotNull @Valid OfficialRequest official) {}

    /// What a district's signer sends to revoke.
    ///
    /// @param reasonCode `district-decision`, `provider-change` or `privacy-concern`
    record RevocationRequest(@NotNull String reasonCode) {}

    /// A person acting in office.
    ///
    /// @param name as the person signs
    /// @param title of the office
    record OfficialRequest(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = PRINTABLE, message = NO_CONTROLS) String name,
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = PRINTABLE, message = NO_CONTROLS) String title) {

        private static final int LONGEST = OfficialName.LONGEST;
        private static final String PRINTABLE = "\\P{Cntrl}*";
        private static final String NO_CONTROLS = "expected: no control characters";

        /// @throws io.micip.chassis.problem.Refused `identifier-found` if a part says more about the person than name
        ///     and title
        OfficialName asName() {
            FieldScanning.confirmedBy(null).field("/official/name", name).field("/official/title", title)
                    .refuseFindings();
            return new OfficialName(name.strip(), title.strip());
        }
    }
}
