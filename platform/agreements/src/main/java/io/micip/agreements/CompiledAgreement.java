package io.micip.agreements;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;

/// One district's agreement, made ready to decide: a pure function from (source, category, grain, school year, instant)
/// to a permit or a denial. Every answer is made when the terms are compiled, so deciding allocates nothing and takes
/// the same time for any number of lines. Immutable; safe for any number of threads.
///
/// Whether the agreement has begun or ended is decided by the instant alone. Revocation and suspension hold from the
/// moment these terms are known, whatever the instant: a clock that runs behind must not bring back what a district has
/// stopped.
///
/// Source: `docs/adr/0005-decision-function-shared.md`.
public final class CompiledAgreement {

    private static final Deny UNKNOWN = new Deny(0, DenialReason.COVERAGE_UNKNOWN);

    private final Period[] inForce;
    private final @Nullable Deny closed;
    private final @Nullable Deny suspended;
    private final Permit byAgreement;
    private final Map<SourceId, CompiledLines> linesBySource;
    private final Deny[] denials;

    private CompiledAgreement(AgreementTerms terms) {
        this.denials = denialsOf(terms.version());
        this.inForce = joined(terms.periods()).toArray(Period[]::new);
        this.closed = closedBy(terms);
        this.suspended = suspendedBy(terms.suspensions());
        this.byAgreement = new Permit(terms.version(), null);
        Map<SourceId, CompiledLines> compiled = new HashMap<>();
        for (ScheduleALine line : terms.scheduleA().lines()) {
            compiled.computeIfAbsent(line.source(),
                    source -> CompiledLines.of(source, terms.scheduleA(), terms.version()));
        }
        this.linesBySource = Map.copyOf(compiled);
    }

    /// Makes the terms ready to decide.
    public static CompiledAgreement of(AgreementTerms terms) {
        return new CompiledAgreement(terms);
    }

    /// The answer where nobody knows what a district permits: never.
    public static Deny unknown() {
        return UNKNOWN;
    }

    /// Decides whether a view may be shown at an instant.
    ///
    /// @param year the school year shown; null for a view that names none, which no Schedule A line covers
    public Decision decide(SourceId source, Category category, Grain grain, @Nullable SchoolYear year, Instant at) {
        if (closed != null) {
            return closed;
        }
        Deny outside = outside(at);
        if (outside != null) {
            return outside;
        }
        if (suspended != null) {
            return suspended;
        }
        return source.needsScheduleALine() ? byScheduleA(source, category, grain, year) : byAgreement;
    }

    /// Whether the agreement begins or ends within this distance of the instant, before or after: there, two clocks
    /// that differ by it decide differently. Where a renewal takes over without a gap nothing begins or ends.
    public boolean boundaryWithin(Instant at, Duration distance) {
        for (Period period : inForce) {
            if (within(period.from(), at, distance) || within(period.until(), at, distance)) {
                return true;
            }
        }
        return false;
    }

    /// Between two periods the later one has not begun yet: that is the reason a reader can act on.
    private @Nullable Deny outside(Instant at) {
        for (Period period : inForce) {
            if (at.isBefore(period.from())) {
                return denials[DenialReason.NOT_YET_EFFECTIVE.ordinal()];
            }
            Instant until = period.until();
            if (until == null || at.isBefore(until)) {
                return null;
            }
        }
        return denials[DenialReason.EXPIRED.ordinal()];
    }

    /// Two periods without a gap between them are one.
    private static List<Period> joined(List<Period> periods) {
        return periods.size() == 2 && periods.getFirst().meets(periods.getLast())
                ? List.of(new Period(periods.getFirst().from(), periods.getLast().until()))
                : periods;
    }

    private Decision byScheduleA(SourceId source, Category category, Grain grain, @Nullable SchoolYear year) {
        CompiledLines lines = linesBySource.get(source);
        if (lines == null || !lines.lists(category)) {
            return denials[DenialReason.CATEGORY_NOT_LISTED.ordinal()];
        }
        if (!lines.lists(category, grain)) {
            return denials[DenialReason.GRAIN_NOT_LISTED.ordinal()];
        }
        Permit permit = year == null ? null : lines.permit(category, grain, year);
        return permit == null ? denials[DenialReason.YEAR_NOT_LISTED.ordinal()] : permit;
    }

    private @Nullable Deny closedBy(AgreementTerms terms) {
        boolean begins = !terms.periods().isEmpty();
        boolean ends = terms.effectiveUntil() != null;
        return switch (terms.status()) {
            case NONE, OFFERED, SIGNED, ACKNOWLEDGED, SUPERSEDED -> denials[DenialReason.NO_AGREEMENT.ordinal()];
            case REVOKED -> denials[DenialReason.REVOKED.ordinal()];
            // an agreement without its first instant is not one anybody may rely on
            case ACTIVE -> begins ? null : denials[DenialReason.NO_AGREEMENT.ordinal()];
            // put on record only after its end; its dates still decide, so that the record changes no answer
            case EXPIRED -> begins && ends
                    ? null
                    : denials[(begins ? DenialReason.EXPIRED : DenialReason.NO_AGREEMENT).ordinal()];
        };
    }

    private @Nullable Deny suspendedBy(Set<Suspender> suspensions) {
        for (Suspender suspender : Suspender.values()) {
            if (suspensions.contains(suspender)) {
                return denials[suspender.reason().ordinal()];
            }
        }
        return null;
    }

    private static Deny[] denialsOf(long version) {
        DenialReason[] reasons = DenialReason.values();
        Deny[] made = new Deny[reasons.length];
        for (DenialReason reason : reasons) {
            made[reason.ordinal()] = new Deny(version, reason);
        }
        return made;
    }

    private static boolean within(@Nullable Instant boundary, Instant at, Duration distance) {
        return boundary != null && Duration.between(boundary, at).abs().compareTo(distance) <= 0;
    }
}
