package io.micip.agreements;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;

import static io.micip.agreements.SourceId.DATA_HUB;
import static io.micip.agreements.SourceId.MI_SCHOOL_DATA;
import static org.assertj.core.api.Assertions.assertThat;

class CompiledAgreementTest {

    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final Instant FROM = Instant.parse("2026-07-01T04:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-07-01T04:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final ScheduleALine ATTENDANCE = new ScheduleALine(DATA_HUB, Category.ATTENDANCE, Grain.DISTRICT,
            SchoolYears.of(2019, 2027));
    private static final ScheduleA SCHEDULE_A = new ScheduleA(3, List.of(ATTENDANCE));

    @Test
    void permitsStateReportsByTheActiveAgreementAlone() {
        Decision decision = active(Set.of()).decide(MI_SCHOOL_DATA, Category.FINANCE, Grain.BUILDING, null, NOW);

        assertThat(decision).isEqualTo(new Permit(7, null));
    }

    @Test
    void permitsHubViewNamingAgreementVersionAndLine() {
        assertThat(hubAttendance(active(Set.of()), NOW)).isEqualTo(new Permit(7, ATTENDANCE));
    }

    @Test
    void deniesCategoryThatScheduleADoesNotList() {
        assertThat(active(Set.of()).decide(DATA_HUB, Category.BEHAVIOUR, Grain.DISTRICT, YEAR, NOW))
                .isEqualTo(new Deny(7, DenialReason.CATEGORY_NOT_LISTED));
    }

    @Test
    void deniesGrainThatScheduleADoesNotList() {
        assertThat(active(Set.of()).decide(DATA_HUB, Category.ATTENDANCE, Grain.BUILDING, YEAR, NOW))
                .isEqualTo(new Deny(7, DenialReason.GRAIN_NOT_LISTED));
    }

    @Test
    void deniesYearOnEitherSideOfTheListedRun() {
        CompiledAgreement agreement = active(Set.of());

        for (int year : new int[]{2018, 2028}) {
            assertThat(agreement.decide(DATA_HUB, Category.ATTENDANCE, Grain.DISTRICT, new SchoolYear(year), NOW))
                    .isEqualTo(new Deny(7, DenialReason.YEAR_NOT_LISTED));
        }
    }

    @Test
    void deniesHubViewThatNamesNoYear() {
        assertThat(active(Set.of()).decide(DATA_HUB, Category.ATTENDANCE, Grain.DISTRICT, null, NOW))
                .isEqualTo(new Deny(7, DenialReason.YEAR_NOT_LISTED));
    }

    @Test
    void deniesUnknownSourceAsNotListed() {
        assertThat(active(Set.of()).decide(new SourceId("elsewhere"), Category.ATTENDANCE, Grain.DISTRICT, YEAR, NOW))
                .isEqualTo(new Deny(7, DenialReason.CATEGORY_NOT_LISTED));
    }

    @Test
    void isInForceFromItsFirstInstantUntilJustBeforeItsEnd() {
        CompiledAgreement agreement = active(Set.of());

        assertThat(hubAttendance(agreement, FROM.minusNanos(1))).isEqualTo(new Deny(7, DenialReason.NOT_YET_EFFECTIVE));
        assertThat(hubAttendance(agreement, FROM)).isInstanceOf(Permit.class);
        assertThat(hubAttendance(agreement, UNTIL.minusNanos(1))).isInstanceOf(Permit.class);
        assertThat(hubAttendance(agreement, UNTIL)).isEqualTo(new Deny(7, DenialReason.EXPIRED));
    }

    @Test
    void recordingTheExpiryChangesNoAnswer() {
        CompiledAgreement recorded = compiled(AgreementStatus.EXPIRED, Set.of());

        assertThat(hubAttendance(recorded, UNTIL.minusNanos(1))).isInstanceOf(Permit.class);
        assertThat(hubAttendance(recorded, UNTIL)).isEqualTo(new Deny(7, DenialReason.EXPIRED));
    }

    @ParameterizedTest
    @EnumSource(value = AgreementStatus.class, names = {"ACTIVE", "EXPIRED"})
    void reliesOnNoAgreementThatHasNoBeginning(AgreementStatus status) {
        AgreementTerms terms = new AgreementTerms(DEARBORN, 7, status, null, UNTIL, Set.of(), SCHEDULE_A);

        assertThat(hubAttendance(CompiledAgreement.of(terms), NOW))
                .isEqualTo(new Deny(7, DenialReason.NO_AGREEMENT));
    }

    @ParameterizedTest
    @EnumSource(Suspender.class)
    void deniesWhileAnyFlagStands(Suspender suspender) {
        assertThat(hubAttendance(active(Set.of(suspender)), NOW)).isEqualTo(new Deny(7, suspender.reason()));
    }

    @Test
    void namesTheDistrictsOwnFlagFirst() {
        assertThat(hubAttendance(active(EnumSet.allOf(Suspender.class)), NOW))
                .isEqualTo(new Deny(7, DenialReason.SUSPENDED_BY_DISTRICT));
    }

    @ParameterizedTest
    @EnumSource(value = AgreementStatus.class, names = {"NONE", "OFFERED", "SIGNED", "ACKNOWLEDGED", "SUPERSEDED"})
    void deniesWithoutAnAgreementBothSidesSigned(AgreementStatus status) {
        assertThat(hubAttendance(compiled(status, Set.of()), NOW)).isEqualTo(new Deny(7, DenialReason.NO_AGREEMENT));
    }

    @Test
    void staysRevokedForAClockThatRunsBehind() {
        assertThat(hubAttendance(compiled(AgreementStatus.REVOKED, Set.of()), FROM))
                .isEqualTo(new Deny(7, DenialReason.REVOKED));
    }

    @Test
    void seesABoundaryThatTwoClocksMayDisagreeOn() {
        CompiledAgreement agreement = active(Set.of());

        assertThat(agreement.boundaryWithin(UNTIL.minusSeconds(5), Duration.ofSeconds(5))).isTrue();
        assertThat(agreement.boundaryWithin(FROM.plusSeconds(6), Duration.ofSeconds(5))).isFalse();
    }

    @Test
    void goesOnWithoutAGapWhereARenewalWasAcknowledgedAhead() {
        CompiledAgreement renewed = followedBy(new Period(UNTIL, null));

        assertThat(hubAttendance(renewed, UNTIL.minusNanos(1))).isInstanceOf(Permit.class);
        assertThat(hubAttendance(renewed, UNTIL)).isInstanceOf(Permit.class);
        assertThat(renewed.boundaryWithin(UNTIL, Duration.ofSeconds(5))).as("nothing begins or ends there").isFalse();
    }

    @Test
    void saysBetweenTwoAgreementsThatTheNextHasNotBegun() {
        Instant begins = UNTIL.plus(Duration.ofDays(31));
        CompiledAgreement renewed = followedBy(new Period(begins, begins.plus(Duration.ofDays(365))));

        assertThat(hubAttendance(renewed, UNTIL)).isEqualTo(new Deny(7, DenialReason.NOT_YET_EFFECTIVE));
        assertThat(hubAttendance(renewed, begins)).isInstanceOf(Permit.class);
        assertThat(hubAttendance(renewed, begins.plus(Duration.ofDays(365))))
                .isEqualTo(new Deny(7, DenialReason.EXPIRED));
        assertThat(renewed.boundaryWithin(begins.minusSeconds(1), Duration.ofSeconds(5))).isTrue();
    }

    private static CompiledAgreement followedBy(Period renewal) {
        return CompiledAgreement.of(new AgreementTerms(DEARBORN, 7, AgreementStatus.ACTIVE,
                List.of(new Period(FROM, UNTIL), renewal), Set.of(), SCHEDULE_A));
    }

    @Test
    void allocatesNothingWhileDeciding() {
        CompiledAgreement agreement = active(Set.of());
        int rounds = 100_000;
        assertThat(permits(agreement, rounds)).isEqualTo(rounds);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        int permitted = permits(agreement, rounds);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(permitted).isEqualTo(rounds);
        assertThat(allocated).as("bytes for %d decisions", rounds).isLessThan(rounds / 10);
    }

    private static int permits(CompiledAgreement agreement, int rounds) {
        int permitted = 0;
        for (int i = 0; i < rounds; i++) {
            if (hubAttendance(agreement, NOW) instanceof Permit) {
                permitted++;
            }
        }
        return permitted;
    }

    private static Decision hubAttendance(CompiledAgreement agreement, Instant at) {
        return agreement.decide(DATA_HUB, Category.ATTENDANCE, Grain.DISTRICT, YEAR, at);
    }

    private static CompiledAgreement active(Set<Suspender> suspensions) {
        return compiled(AgreementStatus.ACTIVE, suspensions);
    }

    private static CompiledAgreement compiled(AgreementStatus status, Set<Suspender> suspensions) {
        @Nullable
        Instant from = status == AgreementStatus.NONE || status == AgreementStatus.OFFERED ? null : FROM;
        @Nullable
        Instant until = from == null ? null : UNTIL;
        return CompiledAgreement.of(new AgreementTerms(DEARBORN, 7, status, from, until, suspensions, SCHEDULE_A));
    }
}
