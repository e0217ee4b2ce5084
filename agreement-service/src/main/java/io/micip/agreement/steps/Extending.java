package io.micip.agreement.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.EndOfTerm;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.signature.Signature.Method;
import io.micip.agreement.signature.Signature.Side;
import io.micip.agreement.steps.Changing.Request;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.Extension.DeclineReason;
import io.micip.chassis.outbox.Versioned;

/// Use cases: the district asks that its agreement end later, the state answers.
@Component
class Extending {

    private final Changing changing;
    private final Clock clock;

    Extending(Changing changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /// The district asks for a later last day.
    ///
    /// @throws io.micip.chassis.problem.Refused `invalid` for a day that is not later, `agreement-not-active`,
    ///     `no-last-day`, `extension-asked`, and as [Changing#change]
    Versioned<DistrictAgreement> ask(Request request, OfficialName official, LocalDate lastDay) {
        Instant now = now();
        return changing.change(request, agreement -> EndOfTerm.ask(agreement,
                new Extension(lastDay, signature(Side.DISTRICT, request, official, agreement, now), null)));
    }

    /// The state answers.
    ///
    /// @param declined why not, or null to grant it
    /// @throws io.micip.chassis.problem.Refused `agreement-not-active`, `no-extension-asked`, and as [Changing#change]
    Versioned<DistrictAgreement> answer(Request request, OfficialName official, @Nullable DeclineReason declined) {
        Instant now = now();
        return changing.change(request, agreement -> {
            Signature by = signature(Side.STATE, request, official, agreement, now);
            return EndOfTerm.answer(agreement,
                    declined == null ? new Extension.Granted(by) : new Extension.Declined(declined, by));
        });
    }

    private static Signature signature(Side side, Request request, OfficialName official, DistrictAgreement agreement,
            Instant at) {
        return new Signature(side, official, request.actor(), at, Method.SIGNED_IN_ACCOUNT,
                EndOfTerm.running(agreement, at).text(), ScheduleAIdentity.of(agreement.scheduleA()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
