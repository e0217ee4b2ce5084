package io.micip.agreement.steps;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.district.DistrictAccess;
import io.micip.agreement.signature.OfficialRequest;
import io.micip.agreement.steps.Acting.Attempt;
import io.micip.agreement.steps.Changing.Request;
import io.micip.agreement.term.Extension.DeclineReason;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// A later end of a district's agreement: asked for by the district, answered by the state.
@RestController
@RequestMapping("/api/v1/districts/{code}/agreement/extension")
class ExtensionController {

    private final Acting acting;
    private final Extending extending;
    private final Clock clock;

    ExtensionController(DistrictAccess access, Extending extending, Clock clock) {
        this.acting = new Acting(access);
        this.extending = extending;
        this.clock = clock;
    }

    /// The district asks for a later last day.
    @PostMapping
    ResponseEntity<AgreementView> ask(Caller caller, @PathVariable String code, IfMatch version,
            @Nullable IdempotencyKey key, @Valid @RequestBody ExtensionRequest body) {
        Request request = acting.asForOpen(Role.SIGNER, caller, code, new Attempt(version, key));
        return answer(extending.ask(request, body.official().asName("/official"), body.lastDay()));
    }

    /// The state grants or declines what the district has asked for.
    @PostMapping("/answer")
    ResponseEntity<AgreementView> answer(Caller caller, @PathVariable String code, IfMatch version,
            @Nullable IdempotencyKey key, @Valid @RequestBody AnswerRequest body) {
        Request request = acting.asForOpen(Role.STATE_SIGNER, caller, code, new Attempt(version, key));
        return answer(extending.answer(request, body.official().asName("/official"), body.declined()));
    }

    private ResponseEntity<AgreementView> answer(Versioned<DistrictAgreement> agreement) {
        return ResponseEntity.ok().eTag(ETags.of(agreement.version()))
                .body(AgreementView.of(agreement, clock.instant()));
    }

    /// What a district's signer sends.
    ///
    /// @param lastDay the last day wished, in Detroit
    /// @param official who asks
    record ExtensionRequest(@NotNull LocalDate lastDay, @NotNull @Valid OfficialRequest official) {}

    /// What the state's signer sends.
    ///
    /// @param granted whether the agreement ends on the day wished
    /// @param reasonCode why not: `sign-renewal`, `sign-current-text` or `review-open`; left out when granted
    /// @param official who answers
    record AnswerRequest(@NotNull Boolean granted, @Nullable String reasonCode,
            @NotNull @Valid OfficialRequest official) {

        private @Nullable DeclineReason declined() {
            if (granted && reasonCode != null) {
                throw CommonProblems.invalid("/reasonCode", "expected: none when granted");
            }
            return granted
                    ? null
                    : DeclineReason.find(reasonCode == null ? "" : reasonCode)
                            .orElseThrow(() -> CommonProblems.invalid("/reasonCode",
                                    "expected: sign-renewal, sign-current-text or review-open"));
        }
    }
}
