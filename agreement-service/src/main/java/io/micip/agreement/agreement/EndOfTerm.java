package io.micip.agreement.agreement;

import java.time.Instant;
import java.time.LocalDate;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.Term;
import io.micip.chassis.problem.CommonProblems;
import io.micip.events.AgreementEvent;

/// What is done about the end of the agreement in force: the district asks for a later one, the state answers, notices are
/// given, and once it has come it is put on record. Pure steps of [DistrictAgreement].
public final class EndOfTerm {

    private EndOfTerm() {}

    /// The district asks that its agreement end later.
    ///
    /// @throws io.micip.chassis.problem.Refused `agreement-not-active`, `no-last-day`, `extension-asked`, `invalid` for a
    ///     day that is not later than the present last one, or more than [Term#MOST_YEARS] later
    public static Change ask(DistrictAgreement agreement, Extension extension) {
        Agreement running = running(agreement, extension.asked().at());
        LocalDate present = running.term().lastDay().orElseThrow(AgreementRefusal.NO_LAST_DAY::refused);
        LocalDate wished = extension.lastDay();
        if (!wished.isAfter(present) || wished.isAfter(present.plusYears(Term.MOST_YEARS))) {
            throw CommonProblems.invalid("/lastDay",
                    "expected: a day after the present last day (" + present + "), within " + Term.MOST_YEARS
                            + " years of it");
        }
        if (running.openExtension().isPresent()) {
            throw AgreementRefusal.EXTENSION_ASKED.refused();
        }
        return Change.of(agreement.with(running.asking(extension), agreement.renewal(), agreement.past()),
                new AgreementEvent.ExtensionAsked(extension.lastDay().toString()));
    }

    /// The state answers the district's request.
    ///
    /// @throws io.micip.chassis.problem.Refused `agreement-not-active`, `no-extension-asked`
    public static Change answer(DistrictAgreement agreement, Extension.Answer answer) {
        Agreement running = running(agreement, answer.by().at());
        Extension open = running.openExtension().orElseThrow(AgreementRefusal.NO_EXTENSION_ASKED::refused);
        AgreementEvent event = switch (answer) {
            case Extension.Granted _ -> new AgreementEvent.ExtensionGranted(open.lastDay().toString());
            case Extension.Declined declined -> new AgreementEvent.ExtensionDeclined(declined.reason().code());
        };
        return Change.of(agreement.with(running.answered(open, answer), agreement.renewal(), agreement.past()), event);
    }

    /// Gives the notice that is due; no change where none is. None is once a renewal is acknowledged that goes on without
    /// a gap: nothing ends then. One that begins later leaves days on which no report opens, so the end is told.
    public static Change notice(DistrictAgreement agreement, Instant at) {
        Agreement current = agreement.current();
        ExpiryNotice due = current == null || Succession.isSeamless(current, agreement.renewal())
                ? null
                : current.noticeDue(at).orElse(null);
        if (current == null || due == null) {
            return Change.none(agreement);
        }
        return Change.of(agreement.with(current.noticed(due), agreement.renewal(), agreement.past()),
                new AgreementEvent.ExpiryNoticeGiven(due.daysBefore(), due.lastDay().toString()));
    }

    /// Puts on record that the last day has passed; no change where it has not, where that is on record, or where a renewal
    /// has taken over.
    public static Change expire(DistrictAgreement agreement, Instant at) {
        Agreement current = agreement.current();
        if (current == null || !current.silentlyOver(at) || Succession.isDue(agreement.renewal(), at)) {
            return Change.none(agreement);
        }
        return Change.of(agreement.with(current.in(Phase.EXPIRED), agreement.renewal(), agreement.past()),
                new AgreementEvent.Expired());
    }

    /// The agreement in force.
    ///
    /// @throws io.micip.chassis.problem.Refused `agreement-not-active`
    public static Agreement running(DistrictAgreement agreement, Instant at) {
        Agreement current = agreement.current();
        if (current == null || !current.inForce(at)) {
            throw AgreementRefusal.AGREEMENT_NOT_ACTIVE.refused();
        }
        return current;
    }
}
