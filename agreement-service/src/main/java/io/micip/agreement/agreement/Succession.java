package io.micip.agreement.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreements.Period;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.Lists.added;

/// How a renewal that the state has acknowledged ahead takes the place of the agreement in force: at 00:00 of its first
/// day. The instant decides that, never the record of it; both periods are known to everybody who decides from the
/// acknowledgement on. Pure steps of [DistrictAgreement].
///
/// Source: `docs/adr/0024-renewals-acknowledged-ahead.md`.
public final class Succession {

    private Succession() {}

    /// Puts on record that the renewal has taken over; no change where none has. What it took over from has expired where
    /// its last day had passed by then, else it is superseded.
    public static Change takeOver(DistrictAgreement agreement, Instant at) {
        Agreement current = agreement.current();
        Agreement renewal = agreement.renewal();
        if (current == null || renewal == null || !isDue(renewal, at)) {
            return Change.none(agreement);
        }
        Instant then = renewal.term().from();
        List<AgreementEvent> events = new ArrayList<>();
        if (current.silentlyOver(then)) {
            events.add(new AgreementEvent.Expired());
        }
        events.add(new AgreementEvent.Activated(renewal.text().version()));
        return new Change(
                agreement.with(renewal.in(Phase.ACTIVE), null, added(agreement.past(), current.replaced(then))),
                events);
    }

    /// A step, taken on what decides at an instant: where a renewal has taken over that is told first.
    public static Change then(DistrictAgreement agreement, Instant at, Function<DistrictAgreement, Change> step) {
        Change taken = takeOver(agreement, at);
        Change change = step.apply(taken.after());
        if (change.isNone()) {
            return Change.none(agreement);
        }
        List<AgreementEvent> events = new ArrayList<>(taken.events());
        events.addAll(change.events());
        return new Change(change.after(), events);
    }

    /// The agreement as it stands at an instant, whether its renewal's beginning is on record or not.
    public static DistrictAgreement asOf(DistrictAgreement agreement, Instant at) {
        return takeOver(agreement, at).after();
    }

    /// The one of the two that decides at an instant.
    static @Nullable Agreement deciding(@Nullable Agreement current, @Nullable Agreement renewal, Instant at) {
        return renewal != null && isDue(renewal, at) ? renewal.in(Phase.ACTIVE) : current;
    }

    /// Whether a renewal, acknowledged ahead, has begun.
    static boolean isDue(@Nullable Agreement renewal, Instant at) {
        return renewal != null && isAhead(renewal) && renewal.term().hasBegun(at);
    }

    /// Whether a renewal is acknowledged and waits for its first day.
    public static boolean isAhead(@Nullable Agreement renewal) {
        return renewal != null && renewal.phase() == Phase.ACKNOWLEDGED;
    }

    /// Whether a renewal is acknowledged and begins before the agreement in force has ended, or as it ends.
    public static boolean isSeamless(Agreement current, @Nullable Agreement renewal) {
        Instant until = current.term().until();
        return renewal != null && isAhead(renewal) && (until == null || !renewal.term().from().isAfter(until));
    }

    /// Whether something that the district has signed is still to come into force: it waits for the state, an administrator
    /// or its first day.
    public static boolean isAnythingComing(DistrictAgreement agreement, Instant at) {
        return Stream.of(Optional.ofNullable(agreement.current()), Optional.ofNullable(agreement.renewal()))
                .flatMap(Optional::stream)
                .anyMatch(one -> one.canStillCome(at) || one.inForce(at) && !one.term().hasBegun(at));
    }

    /// When the two are in force. The first ends where the second begins; one that would begin later than it never does.
    static List<Period> periods(@Nullable Agreement current, @Nullable Agreement renewal) {
        if (current == null) {
            return List.of();
        }
        Period first = current.term().asPeriod();
        if (renewal == null || !isAhead(renewal)) {
            return List.of(first);
        }
        Period second = renewal.term().asPeriod();
        if (!first.from().isBefore(second.from())) {
            return List.of(second);
        }
        return first.isBefore(second)
                ? List.of(first, second)
                : List.of(new Period(first.from(), second.from()), second);
    }
}
