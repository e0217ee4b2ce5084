package io.micip.agreement.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DenialReason;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.SourceId;
import io.micip.agreements.Suspender;

import static org.assertj.core.api.Assertions.assertThat;

class DecidingTest {

    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final View FINANCE = new View(SourceId.MI_SCHOOL_DATA, Category.FINANCE, Grain.DISTRICT, null);
    private static final Instant OFFERED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant ACTIVE = OFFERED.plusSeconds(100);
    private static final Instant HELD = OFFERED.plusSeconds(200);
    private static final Instant LIFTED = OFFERED.plusSeconds(300);
    private static final Instant REVOKED = OFFERED.plusSeconds(400);
    private static final AgreementHistory HISTORY = AgreementHistory.none(DEARBORN)
            .then(terms(1, AgreementStatus.OFFERED, Set.of()), OFFERED)
            .then(terms(2, AgreementStatus.ACTIVE, Set.of()), ACTIVE)
            .then(terms(3, AgreementStatus.ACTIVE, Set.of(Suspender.STATE)), HELD)
            .then(terms(4, AgreementStatus.ACTIVE, Set.of()), LIFTED)
            .then(terms(5, AgreementStatus.REVOKED, Set.of()), REVOKED);

    @Test
    void answersForAnyPastInstantAsItWasThen() {
        assertThat(at(OFFERED.minusNanos(1))).isEqualTo(new Deny(0, DenialReason.NO_AGREEMENT));
        assertThat(at(ACTIVE.minusNanos(1))).isEqualTo(new Deny(1, DenialReason.NO_AGREEMENT));
        assertThat(at(ACTIVE)).isEqualTo(new Permit(2, null));
        assertThat(at(HELD)).isEqualTo(new Deny(3, DenialReason.SUSPENDED_BY_STATE));
        assertThat(at(LIFTED)).isEqualTo(new Permit(4, null));
        assertThat(at(REVOKED)).isEqualTo(new Deny(5, DenialReason.REVOKED));
    }

    @Test
    void answersForNowOnTheVersionInForceThoughTheClockRunsBehind() {
        Ruling ruling = new Deciding(HISTORY, HELD).decide(new Asked(FINANCE, null, null));

        assertThat(ruling.decision()).isEqualTo(new Deny(5, DenialReason.REVOKED));
        assertThat(ruling.at()).as("dated so that it is found again").isEqualTo(REVOKED);
    }

    @Test
    void looksAheadOnTheVersionInForce() {
        AgreementHistory ending = AgreementHistory.none(DEARBORN)
                .then(new AgreementTerms(DEARBORN, 1, AgreementStatus.ACTIVE, OFFERED, REVOKED, Set.of(),
                        ScheduleA.NOTHING), OFFERED);

        assertThat(new Deciding(ending, ACTIVE).decide(new Asked(FINANCE, REVOKED, null)).decision())
                .isEqualTo(new Deny(1, DenialReason.EXPIRED));
    }

    @Test
    void takesADecisionOnRecordAgainOnTheVersionItNames() {
        assertThat(on(2L, HELD)).isEqualTo(new Permit(2, null));
        assertThat(on(0L, HELD)).isEqualTo(new Deny(0, DenialReason.NO_AGREEMENT));
    }

    @Test
    void permitsNothingOnWhatWasNotKept() {
        AgreementHistory begunLate = new AgreementHistory(DEARBORN,
                List.of(new Epoch(terms(7, AgreementStatus.ACTIVE, Set.of()), LIFTED)));

        Ruling ruling = new Deciding(begunLate, REVOKED).decide(new Asked(FINANCE, HELD, null));

        assertThat(ruling.decision()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
        assertThat(ruling.epoch()).isNull();
    }

    private static Object at(Instant instant) {
        return new Deciding(HISTORY, REVOKED.plusSeconds(1)).decide(new Asked(FINANCE, instant, null)).decision();
    }

    private static Object on(@Nullable Long version, Instant instant) {
        return new Deciding(HISTORY, REVOKED.plusSeconds(1)).decide(new Asked(FINANCE, instant, version)).decision();
    }

    private static AgreementTerms terms(long version, AgreementStatus status, Set<Suspender> suspensions) {
        return new AgreementTerms(DEARBORN, version, status, OFFERED, null, suspensions, ScheduleA.NOTHING);
    }
}
