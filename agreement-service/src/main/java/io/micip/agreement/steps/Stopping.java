package io.micip.agreement.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.steps.Changing.Request;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreements.Suspender;
import io.micip.chassis.outbox.Versioned;

/// Use cases: a district ends its agreement for good, or somebody entitled puts it on hold.
@Component
class Stopping {

    private final Changing changing;
    private final Clock clock;

    Stopping(Changing changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /// @throws io.micip.chassis.problem.Refused `nothing-to-revoke`, and as [Changing#change]
    Versioned<DistrictAgreement> revoke(Request request, RevocationReason reason) {
        return changing.change(request,
                agreement -> agreement.revoke(reason, request.act(agreement, now())));
    }

    /// @param reason for the people of district and state, scanned; kept in the agreement and nowhere else
    /// @throws io.micip.chassis.problem.Refused as [Changing#change]
    Versioned<DistrictAgreement> suspend(Request request, Suspender by, String reason) {
        Instant now = now();
        return changing.change(request, agreement -> agreement
                .suspend(new Suspension(by, now, reason, request.act(agreement, now))));
    }

    /// @throws io.micip.chassis.problem.Refused as [Changing#change]
    Versioned<DistrictAgreement> lift(Request request, Suspender by) {
        return changing.change(request, agreement -> agreement.lift(by));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
