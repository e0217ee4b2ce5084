package io.micip.agreement.steps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.agreementtext.PlainText;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.OfficialRequest;
import io.micip.agreement.steps.Acting.Attempt;
import io.micip.agreement.steps.Changing.Request;
import io.micip.agreement.steps.Signing.Appointment;
import io.micip.agreement.steps.Signing.Days;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreements.Suspender;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.text.Confirmation;
import io.micip.chassis.text.FieldScanning;

/// A district's agreement: read, sign, acknowledge, revoke, put on hold.
@RestController
@RequestMapping("/api/v1/districts/{code}/agreement")
class AgreementController {

    private static final String OFFICIAL = "/official";

    private final Agreements agreements;
    private final DistrictAccess access;
    private final Acting acting;
    private final Signing signing;
    private final Stopping stopping;
    private final Clock clock;

    AgreementController(Agreements agreements, DistrictAccess access, Signing signing, Stopping stopping, Clock clock) {
        this.agreements = agreements;
        this.access = access;
        this.acting = new Acting(access);
        this.signing = signing;
        this.stopping = stopping;
        this.clock = clock;
    }

    /// The agreement with its signatures, flags and Schedule A. Consultants of the ISD get it without the names of
    /// officials and without the reasons of suspensions.
    @GetMapping
    ResponseEntity<AgreementView> read(Caller caller, @PathVariable String code) {
        District district = access.readable(caller, code);
        AgreementView view = agreements.find(district.code()).map(found -> AgreementView.of(found, clock.instant()))
                .orElseGet(() -> AgreementView.none(district.code()));
        return answer(access.isOfEitherSide(caller, district) ? view : view.forNeitherSide());
    }

    /// The district signs the offered text.
    @PostMapping("/signature")
    ResponseEntity<AgreementView> sign(Caller caller, @PathVariable String code, IfMatch version,
            @Nullable IdempotencyKey key, @Valid @RequestBody SignatureRequest body) {
        Request request = acting.asForOpen(Role.SIGNER, caller, code, new Attempt(version, key));
        return answer(signing.sign(request, body.official().asName(OFFICIAL),
                new TextIdentity(body.textVersion(), body.textSha256()),
                new Days(body.effectiveFrom(), body.effectiveUntil())));
    }

    /// The state acknowledges the signature. The agreement is in force from now on, or from its first day, once an
    /// administrator of the district is named: here, before or after.
    @PostMapping("/acknowledgement")
    ResponseEntity<AgreementView> acknowledge(Caller caller, @PathVariable String code, IfMatch version,
            @Nullable IdempotencyKey key, @Valid @RequestBody AcknowledgementRequest body) {
        Request request = acting.asForOpen(Role.STATE_SIGNER, caller, code, new Attempt(version, key));
        AdministratorRequest administrator = body.administrator();
        return answer(signing.acknowledge(request, body.official().asName(OFFICIAL),
                administrator == null ? null : administrator.asAppointment("/administrator")));
    }

    /// The state names an administrator of the district; the first makes an acknowledged agreement active.
    @PostMapping("/administrators")
    ResponseEntity<AgreementView> name(Caller caller, @PathVariable String code, IfMatch version,
            @Nullable IdempotencyKey key, @Valid @RequestBody AdministratorRequest body) {
        Request request = acting.asForOpen(Role.STATE_SIGNER, caller, code, new Attempt(version, key));
        return answer(signing.name(request, body.asAppointment("")));
    }

    /// The district ends its agreement, from now on.
    @PostMapping("/revocation")
    ResponseEntity<AgreementView> revoke(Caller caller, @PathVariable String code, IfMatch version,
            @Nullable IdempotencyKey key, @Valid @RequestBody RevocationRequest body) {
        Request request = acting.as(Role.SIGNER, caller, code, new Attempt(version, key));
        RevocationReason reason = RevocationReason.find(body.reasonCode())
                .orElseThrow(() -> CommonProblems.invalid("/reasonCode",
                        "expected: district-decision, provider-change or privacy-concern"));
        return answer(stopping.revoke(request.by(OfficialRequest.nameIn(body.official(), OFFICIAL)), reason));
    }

    /// Puts the agreement on hold for one side; nothing happens if that side's hold stands.
    @PutMapping("/suspensions/{by}")
    ResponseEntity<AgreementView> suspend(Caller caller, @PathVariable String code, @PathVariable String by,
            IfMatch version, @Valid @RequestBody SuspensionRequest body) {
        access.readable(caller, code);
        Suspender suspender = suspender(by);
        Request request = acting.as(roleOf(suspender), caller, code, new Attempt(version, null));
        return answer(stopping.suspend(request.by(OfficialRequest.nameIn(body.official(), OFFICIAL)), suspender,
                body.scannedReason()));
    }

    /// Lifts the hold of one side; nothing happens if none of that side stands.
    @DeleteMapping("/suspensions/{by}")
    ResponseEntity<AgreementView> lift(Caller caller, @PathVariable String code, @PathVariable String by,
            IfMatch version) {
        access.readable(caller, code);
        Suspender suspender = suspender(by);
        Request request = acting.as(roleOf(suspender), caller, code, new Attempt(version, null));
        return answer(stopping.lift(request, suspender));
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
    /// @param administrator of the district, if named now
    record AcknowledgementRequest(@NotNull @Valid OfficialRequest official,
            @Nullable @Valid AdministratorRequest administrator) {}

    /// An administrator whom the state's signer names.
    ///
    /// @param accountId opaque id of the account (the token's `sub`), never an e-mail address
    /// @param official the person, in office
    record AdministratorRequest(
            @NotNull @Pattern(regexp = Administrator.ACCOUNT_ID, message = "expected: an opaque account id") String accountId,
            @NotNull @Valid OfficialRequest official) {

        /// Names nobody, though the digits of one in forty look like a number of a person by chance.
        private static final String UUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        private Appointment asAppointment(String pointer) {
            if (!accountId.matches(UUID)) {
                FieldScanning.confirmedBy(null).field(pointer + "/accountId", accountId).refuseFindings();
            }
            return new Appointment(accountId, official.asName(pointer + "/official"));
        }
    }

    /// What is sent to put an agreement on hold.
    ///
    /// @param reason for the people of district and state; kept in the agreement, never in the log
    /// @param confirmed warnings about the reason that the sender says name nobody
    /// @param official who holds, where the account has not signed the agreement
    record SuspensionRequest(@NotBlank @Size(max = Suspension.LONGEST_REASON) String reason,
            @Nullable List<@Valid Confirmation> confirmed, @Nullable @Valid OfficialRequest official) {

        private String scannedReason() {
            FieldScanning.confirmedBy(confirmed).field("/reason", reason).refuseFindings();
            if (!PlainText.isLines(reason)) {
                throw CommonProblems.invalid("/reason", PlainText.ONLY_LINES);
            }
            return reason.strip();
        }
    }

    /// What a district's signer sends to revoke.
    ///
    /// @param reasonCode `district-decision`, `provider-change` or `privacy-concern`
    /// @param official who revokes, where the account has not signed the agreement
    record RevocationRequest(@NotNull String reasonCode, @Nullable @Valid OfficialRequest official) {}
}
