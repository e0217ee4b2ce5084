package io.micip.catalog.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.CompiledAgreement;
import io.micip.agreements.Decision;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;
import io.micip.catalog.coverage.CoverageCopy.Held;

/// Answers what a district's agreement permits, from the local copy, or that this is not known now. Never waits, never
/// asks anybody, never fails open: a copy older than [#BOUND] permits nothing.
public final class Coverage {
    /// The oldest copy that may permit anything.
    public static final Duration BOUND = Duration.ofSeconds(10);

    /// From this difference between agreement-service's clock and ours on, nothing is decided near a boundary.
    static final Duration TOLERATED_DIFFERENCE = Duration.ofSeconds(5);

    private final Moments moments;
    private final AtomicReference<CoverageCopy> copy = new AtomicReference<>(CoverageCopy.NOTHING);
    private final AtomicReference<Duration> clockDifference = new AtomicReference<>(Duration.ZERO);

    Coverage(Moments moments) {
        this.moments = moments;
    }

    /// Decides about one view, now.
    ///
    /// @param year the school year shown, or null where the view names none
    public Ruling decide(DistrictCode district, SourceId source, Category category, Grain grain,
            @Nullable SchoolYear year) {
        var now = moments.now();
        var held = known(district, now);
        if (held == null || nearBoundary(held, now.at())) {
            return new Ruling(CompiledAgreement.unknown(), null, null);
        }
        return new Ruling(held.agreement().decide(source, category, grain, year, now.at()), held.asOf().at(),
                now.since(held.asOf()));
    }

    /// How much is known of the district, whatever it permits.
    public Standing standing(DistrictCode district) {
        var now = moments.now();
        var held = copy.get().reliable(district);
        if (held == null) {
            return new Standing(false, null, null, null);
        }
        var age = now.since(held.asOf());
        return new Standing(age.compareTo(BOUND) <= 0, held.asOf().at(), age, held.version());
    }

    /// How long ago the whole copy was last known to be true; nothing before the first answer.
    public Optional<Duration> age() {
        return Optional.ofNullable(copy.get().listedAt()).map(listedAt -> moments.now().since(listedAt));
    }

    /// How far agreement-service's clock was from ours at its last answer, beyond what the way can explain.
    Duration clockDifference() {
        return clockDifference.get();
    }

    void noteClockDifference(Duration difference) {
        clockDifference.set(difference.abs());
    }

    CoverageCopy copy() {
        return copy.get();
    }

    void change(UnaryOperator<CoverageCopy> next) {
        copy.updateAndGet(next);
    }

    private @Nullable Held known(DistrictCode district, Moment now) {
        var held = copy.get().reliable(district);
        return held == null || now.since(held.asOf()).compareTo(BOUND) > 0 ? null : held;
    }

    private boolean nearBoundary(Held held, Instant now) {
        var difference = clockDifference.get();
        return difference.compareTo(TOLERATED_DIFFERENCE) > 0 && held.agreement().boundaryWithin(now, difference);
    }

    /// A decision with the moment it was known to hold.
    ///
    /// @param asOf when the agreement it was read from was known to be the one in force, or null where nothing is known
    /// @param age  how long ago that was
    public record Ruling(Decision decision, @Nullable Instant asOf, @Nullable Duration age) {}

    /// How much is known of a district's agreement.
    ///
    /// @param current whether it is young enough to decide on
    /// @param version the agreement's version, 0 where the district has none
    public record Standing(boolean current, @Nullable Instant asOf, @Nullable Duration age, @Nullable Long version) {}
}
