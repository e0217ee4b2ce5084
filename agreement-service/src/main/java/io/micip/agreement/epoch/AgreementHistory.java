package io.micip.agreement.epoch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Every version of what decided for one district, with the instant from which it did. Only ever added to; versions rise
/// one by one and instants never move back, whatever the clocks of the instances say.
///
/// Not promised: which version a question that crossed a change on its way was answered on. Between the instant of a
/// change and its answer, some milliseconds, both are right; who needs certainty asks by version.
///
/// @param district whose it is
/// @param epochs oldest first; the first is version 1, but for a district whose earlier ones were not kept
public record AgreementHistory(DistrictCode district, List<Epoch> epochs) {

    /// Most epochs kept: at one change a day enough for 20 years. With all that so many changes can leave in the agreement's
    /// document, each signed, it stays below MongoDB's 16 MB; above, not even a hold could be written any more.
    public static final int MOST_EPOCHS = 7_300;

    /// There is no room for another version.
    public static final ProblemType FULL = new ProblemType("history-full", Category.CONFLICT,
            "The agreement has been changed too often.");

    private static final Refusal NO_ROOM = Refusal.of(FULL,
            "Every version of what decided is kept, and there is no room"
                    + " for another. Holds and a revocation are still taken. Ask the operators.");

    /// @throws IllegalArgumentException if a version is left out or an instant moves back
    public AgreementHistory {
        epochs = List.copyOf(epochs);
        for (int i = 1; i < epochs.size(); i++) {
            Epoch before = epochs.get(i - 1);
            Epoch next = epochs.get(i);
            if (next.version() != before.version() + 1 || next.since().isBefore(before.since())) {
                throw new IllegalArgumentException("epoch " + next.version() + " since " + next.since()
                        + " (expected: the next after " + before.version() + " since " + before.since() + ")");
            }
        }
    }

    /// The history of a district nothing was ever offered to.
    public static AgreementHistory none(DistrictCode district) {
        return new AgreementHistory(district, List.of());
    }

    /// This and the next version, in force from now on. The instant is rounded up to the millisecond, so that no decision
    /// taken before it falls into the new epoch.
    ///
    /// @throws io.micip.chassis.problem.Refused `history-full` for a change that lets something be shown; what stops can
    ///     always be added
    public AgreementHistory then(AgreementTerms next, Instant now) {
        Epoch last = epochs.isEmpty() ? null : epochs.getLast();
        if (epochs.size() >= MOST_EPOCHS && !stops(last, next)) {
            throw new Refused(NO_ROOM);
        }
        Instant since = roundedUp(now);
        List<Epoch> longer = new ArrayList<>(epochs);
        longer.add(new Epoch(next, last == null || since.isAfter(last.since()) ? since : last.since()));
        return new AgreementHistory(district, longer);
    }

    /// What is in force now: the last version, whatever the clock says.
    public Epoch current() {
        return epochs.isEmpty() ? nothingYet() : epochs.getLast();
    }

    /// What was in force at an instant; empty where that was not kept.
    public Optional<Epoch> at(Instant instant) {
        int from = 0;
        int to = epochs.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (epochs.get(middle).since().isAfter(instant)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        if (from > 0) {
            return Optional.of(epochs.get(from - 1));
        }
        return epochs.isEmpty() || epochs.getFirst().version() == 1 ? Optional.of(nothingYet()) : Optional.empty();
    }

    /// What decided as this version; empty where there was none or it was not kept.
    public Optional<Epoch> version(long version) {
        if (epochs.isEmpty()) {
            return Optional.empty();
        }
        long place = version - epochs.getFirst().version();
        return place < 0 || place >= epochs.size() ? Optional.empty() : Optional.of(epochs.get((int) place));
    }

    private Epoch nothingYet() {
        return new Epoch(AgreementTerms.none(district), Instant.MIN);
    }

    /// Whether the change only takes away: so few of these can follow each other that they need no bound.
    private static boolean stops(@Nullable Epoch last, AgreementTerms next) {
        boolean ends = next.status() == AgreementStatus.REVOKED || next.status() == AgreementStatus.EXPIRED;
        return last == null || ends && last.terms().status() != next.status()
                || next.suspensions().size() > last.terms().suspensions().size();
    }

    private static Instant roundedUp(Instant instant) {
        Instant down = instant.truncatedTo(ChronoUnit.MILLIS);
        return down.equals(instant) ? down : down.plusMillis(1);
    }
}
