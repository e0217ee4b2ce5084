package io.micip.agreement.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.decision.PastDecisions.Seen;
import io.micip.agreement.term.Term;
import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DenialReason;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.Suspender;
import io.micip.chassis.outbox.Versioned;

/// What was permitted by an agreement as it stood, read from its papers: slow, and right at a glance. It counts days on
/// Detroit's calendar and reads line by line; it knows nothing of terms, periods, epochs or compiled decisions.
final class SlowPast {

    private final Versioned<DistrictAgreement> stood;
    private final LocalDate day;

    private SlowPast(Versioned<DistrictAgreement> stood, Instant at) {
        this.stood = stood;
        this.day = LocalDate.ofInstant(at, Term.DETROIT);
    }

    /// @param stood the agreement as it stood at the instant
    static Decision decide(Versioned<DistrictAgreement> stood, Seen view, Instant at) {
        SlowPast slow = new SlowPast(stood, at);
        DenialReason reason = slow.closed();
        if (reason == null) {
            reason = slow.held();
        }
        if (reason != null) {
            return slow.deny(reason);
        }
        return view.source().value().equals("mi-school-data")
                ? new Permit(stood.version(), null)
                : slow.byLines(view);
    }

    private @Nullable DenialReason closed() {
        Agreement current = stood.state().current();
        if (current == null || current.phase() == Phase.SIGNED || current.phase() == Phase.ACKNOWLEDGED) {
            return DenialReason.NO_AGREEMENT;
        }
        if (current.phase() == Phase.REVOKED) {
            return DenialReason.REVOKED;
        }
        Agreement renewal = stood.state().renewal();
        boolean ahead = renewal != null && renewal.phase() == Phase.ACKNOWLEDGED;
        if (ahead && !day.isBefore(renewal.term().firstDay())) {
            return isAfterLastDayOf(renewal) ? DenialReason.EXPIRED : null;
        }
        if (day.isBefore(current.term().firstDay())) {
            return DenialReason.NOT_YET_EFFECTIVE;
        }
        if (isAfterLastDayOf(current)) {
            return ahead ? DenialReason.NOT_YET_EFFECTIVE : DenialReason.EXPIRED;
        }
        return null;
    }

    private boolean isAfterLastDayOf(Agreement agreement) {
        return agreement.term().lastDay().filter(day::isAfter).isPresent();
    }

    private @Nullable DenialReason held() {
        List<Suspender> by = stood.state().suspensions().stream().map(Suspension::by).toList();
        if (by.contains(Suspender.DISTRICT)) {
            return DenialReason.SUSPENDED_BY_DISTRICT;
        }
        if (by.contains(Suspender.STATE)) {
            return DenialReason.SUSPENDED_BY_STATE;
        }
        return by.contains(Suspender.PLATFORM) ? DenialReason.SUSPENDED_BY_PLATFORM : null;
    }

    private Decision byLines(Seen view) {
        List<ScheduleALine> schedule = stood.state().schedules().isEmpty()
                ? List.of()
                : stood.state().schedules().getLast().lines();
        List<ScheduleALine> ofCategory = schedule.stream().filter(line -> line.source().equals(view.source()))
                .filter(line -> line.category() == view.category()).toList();
        List<ScheduleALine> ofGrain = ofCategory.stream().filter(line -> line.grain() == view.grain()).toList();
        List<ScheduleALine> covering = ofGrain.stream().filter(line -> line.years().contains(view.year())).toList();
        if (ofCategory.isEmpty()) {
            return deny(DenialReason.CATEGORY_NOT_LISTED);
        }
        if (ofGrain.isEmpty()) {
            return deny(DenialReason.GRAIN_NOT_LISTED);
        }
        return covering.isEmpty()
                ? deny(DenialReason.YEAR_NOT_LISTED)
                : new Permit(stood.version(), covering.getFirst());
    }

    private Deny deny(DenialReason reason) {
        return new Deny(stood.version(), reason);
    }
}
