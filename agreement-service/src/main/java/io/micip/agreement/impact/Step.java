package io.micip.agreement.impact;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Period;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.Suspender;

/// A step that somebody thinks of taking.
sealed interface Step {

    /// What would decide after it.
    AgreementTerms after(AgreementTerms now);

    /// The district puts these lines in force.
    record Sharing(List<ScheduleALine> lines) implements Step {

        public Sharing {
            lines = List.copyOf(lines);
        }

        @Override
        public AgreementTerms after(AgreementTerms now) {
            return next(now, now.status(), now.suspensions(), new ScheduleA(now.scheduleA().version() + 1, lines));
        }
    }

    /// What is signed comes into force, by the last signature or naming that it waits for, and by its first day. Holds go
    /// on. Where nothing is signed, nothing changes, whatever the agreement was before.
    ///
    /// @param signed whether something that is signed is still to come
    record ComingIntoForce(boolean signed) implements Step {

        @Override
        public AgreementTerms after(AgreementTerms now) {
            return signed
                    ? new AgreementTerms(now.district(), now.version() + 1, AgreementStatus.ACTIVE,
                            List.of(new Period(Instant.EPOCH, null)), now.suspensions(), now.scheduleA())
                    : now;
        }
    }

    /// The district ends its agreement; where there is none to end, nothing changes.
    record Revoking() implements Step {

        @Override
        public AgreementTerms after(AgreementTerms now) {
            return switch (now.status()) {
                case SIGNED, ACKNOWLEDGED, ACTIVE ->
                    next(now, AgreementStatus.REVOKED, now.suspensions(), now.scheduleA());
                // with it ends a renewal that would still begin
                case EXPIRED -> now.followedBy().isEmpty()
                        ? now
                        : next(now, AgreementStatus.REVOKED, now.suspensions(), now.scheduleA());
                case NONE, OFFERED, REVOKED, SUPERSEDED -> now;
            };
        }
    }

    /// Somebody sets a hold.
    record Suspending(Suspender by) implements Step {

        @Override
        public AgreementTerms after(AgreementTerms now) {
            Set<Suspender> flags = EnumSet.of(by);
            flags.addAll(now.suspensions());
            return next(now, now.status(), flags, now.scheduleA());
        }
    }

    /// Somebody lifts a hold.
    record Lifting(Suspender by) implements Step {

        @Override
        public AgreementTerms after(AgreementTerms now) {
            Set<Suspender> flags = EnumSet.noneOf(Suspender.class);
            flags.addAll(now.suspensions());
            flags.remove(by);
            return next(now, now.status(), flags, now.scheduleA());
        }
    }

    private static AgreementTerms next(AgreementTerms now, AgreementStatus status, Set<Suspender> flags,
            ScheduleA scheduleA) {
        return new AgreementTerms(now.district(), now.version() + 1, status, now.periods(), flags, scheduleA);
    }
}
