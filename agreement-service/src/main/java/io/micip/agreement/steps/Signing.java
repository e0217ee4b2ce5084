package io.micip.agreement.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.signature.Signature.Method;
import io.micip.agreement.signature.Signature.Side;
import io.micip.agreement.steps.Changing.Request;
import io.micip.agreement.term.Term;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// Use cases: the district signs, the state acknowledges and names the district's administrator.
@Component
class Signing {

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
                        Method.SIGNED_IN_ACCOUNT, text, ScheduleAIdentity.of(agreement.scheduleA())), term));
    }

    /// The state acknowledges the district's signature.
    ///
    /// @param administrator whom the state names with it, or null
    /// @throws io.micip.chassis.problem.Refused `nothing-to-acknowledge`, `agreement-over`,
    ///     `administrator-missing`, and as [Changing#change]
    Versioned<DistrictAgreement> acknowledge(Request request, OfficialName official,
            @Nullable Appointment administrator) {
        Instant now = now();
        return changing.change(request,
                agreement -> agreement.acknowledge(new Signature(Side.STATE, official, request.actor(), now,
                        Method.SIGNED_IN_ACCOUNT, agreement.textToAcknowledge(),
                        ScheduleAIdentity.of(agreement.scheduleA())),
                        administrator == null ? null : administrator.by(request, now)));
    }

    /// The state names an administrator of the district.
    ///
    /// @throws io.micip.chassis.problem.Refused `nothing-acknowledged`, `agreement-over`, and as [Changing#change]
    Versioned<DistrictAgreement> name(Request request, Appointment administrator) {
        return changing.change(request, agreement -> agreement.name(administrator.by(request, now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Whom the state names.
    ///
    /// @param accountId opaque id of the account
    /// @param official the person, in office
    record Appointment(String accountId, OfficialName official) {

        private Administrator by(Request request, Instant at) {
            return new Administrator(accountId, official, request.actor(), at);
        }
    }

    /// The days that a district asks for, in Detroit.
    ///
    /// @param first today if null; never before today
    /// @param last included; null for no end
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

        Term term(LocalDate today) {
            LocalDate begin = first == null ? today : first;
            if (begin.isBefore(today) || begin.isAfter(today.plusYears(Term.MOST_YEARS))) {
                throw CommonProblems.invalid("/effectiveFrom",
                        "expected: today (" + today + ", Detroit) or later, within 20 years");
            }
            if (last != null && (last.isBefore(begin) || last.isAfter(begin.plusYears(Term.MOST_YEARS)))) {
                throw CommonProblems.invalid("/effectiveUntil",
                        "expected: the first day or later, within 20 years of it");
            }
            return Term.ofDays(begin, last);
        }
    }
}
