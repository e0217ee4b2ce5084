package io.micip.agreement.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.Changing.Request;
import io.micip.agreement.agreement.Signature.Method;
import io.micip.agreement.agreement.Signature.Side;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// Use cases: the district signs, the state acknowledges.
@Component
class Signing {

    private static final int MOST_YEARS = 20;

    private final Changing changing;
    private final Clock clock;

    Signing(Changing changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /// The district signs the offered text.
    ///
    /// @throws io.micip.chassis.problem.Refused `invalid` for days that cannot be, `text-not-offered`,
    ///     `already-signed`, and as [Changing#change]
    Versioned<DistrictAgreement> sign(Request request, OfficialName official, TextIdentity text, Days days) {
        Instant now = now();
        Term term = days.term(Term.dayOf(now));
        return changing.change(request,
                agreement -> agreement.sign(new Signature(Side.DISTRICT, official, request.actor(), now,
                        Method.SIGNED_IN_ACCOUNT, text, agreement.scheduleA().version()), term));
    }

    /// The state acknowledges the district's signature.
    ///
    /// @throws io.micip.chassis.problem.Refused `nothing-to-acknowledge`, `agreement-over`, `renewal-not-begun`, and as
    ///             [Changing#change]
    Versioned<DistrictAgreement> acknowledge(Request request, OfficialName official) {
        Instant now = now();
        return changing.change(request,
                agreement -> agreement.acknowledge(new Signature(Side.STATE, official, request.actor(), now,
                        Method.SIGNED_IN_ACCOUNT, agreement.textToAcknowledge(), agreement.scheduleA().version())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// The days that a district asks for, in Detroit.
    ///
    /// @param first today if null; never before today
    /// @param last included; null for no end
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

        Term term(LocalDate today) {
            LocalDate begin = first == null ? today : first;
            if (begin.isBefore(today) || begin.isAfter(today.plusYears(MOST_YEARS))) {
                throw CommonProblems.invalid("/effectiveFrom",
                        "expected: today (" + today + ", Detroit) or later, within 20 years");
            }
            if (last != null && (last.isBefore(begin) || last.isAfter(begin.plusYears(MOST_YEARS)))) {
                throw CommonProblems.invalid("/effectiveUntil",
                        "expected: the first day or later, within 20 years of it");
            }
            return Term.ofDays(begin, last);
        }
    }
}
