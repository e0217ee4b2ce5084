package io.micip.catalog.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DenialReason;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.SourceId;

import static org.assertj.core.api.Assertions.assertThat;

/// Freshness, on two clocks that the test moves.
class CoverageTest {
    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

    private final FakeMoments moments = new FakeMoments(NOON);
    private final Coverage coverage = new Coverage(moments);

    @Test
    void permitsNothingBeforeTheFirstAnswer() {
        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
        assertThat(coverage.standing(DEARBORN).current()).isFalse();
        assertThat(coverage.age()).isEmpty();
    }

    @Test
    void permitsWhatTheAgreementPermitsUpToTheBound() {
        know(active(3));

        moments.pass(Coverage.BOUND.minusMillis(1));

        assertThat(decide()).isEqualTo(new Permit(3, null));
        assertThat(coverage.standing(DEARBORN).current()).isTrue();
    }

    @Test
    void permitsNothingAfterTheBound() {
        know(active(3));

        moments.pass(Coverage.BOUND);

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
        assertThat(coverage.standing(DEARBORN).current()).isFalse();
    }

    @Test
    void countsTheAgeFromTheSendingOfTheQuestionNotFromItsAnswer() {
        var sentAt = moments.now();
        moments.pass(Duration.ofSeconds(2));
        coverage.change(copy -> copy.listed(Map.of(DEARBORN, 3L), sentAt).fetched(active(3), sentAt));

        moments.pass(Duration.ofSeconds(8));

        assertThat(decide()).isInstanceOf(Deny.class);
    }

    @Test
    void measuresAgeByTheMonotonicClockAlone() {
        know(active(3));
        moments.setWallClock(NOON.minus(Duration.ofDays(1)));

        moments.pass(Coverage.BOUND);

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void staysFreshWhileTheListConfirmsTheVersion() {
        know(active(3));
        for (var second = 0; second < 60; second++) {
            moments.pass(Duration.ofSeconds(1));
            var sentAt = moments.now();
            coverage.change(copy -> copy.listed(Map.of(DEARBORN, 3L), sentAt));
        }

        assertThat(decide()).isEqualTo(new Permit(3, null));
    }

    @Test
    void permitsNothingMoreOnceTheListNamesALaterVersion() {
        know(active(3));
        moments.pass(Duration.ofMillis(1));
        var sentAt = moments.now();

        coverage.change(copy -> copy.listed(Map.of(DEARBORN, 4L), sentAt));

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void neverLetsALowerVersionReplaceAHigher() {
        know(revoked(5));
        moments.pass(Duration.ofSeconds(1));
        var sentAt = moments.now();

        coverage.change(copy -> copy.fetched(active(4), sentAt));

        assertThat(decide()).isEqualTo(new Deny(5, DenialReason.REVOKED));
    }

    @Test
    void knowsNothingOnceTheListNamesALowerVersion() {
        know(active(5));
        moments.pass(Duration.ofSeconds(1));

        know(active(4));

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void keepsWhatWasAskedForAfterTheListThatNamesALowerVersion() {
        var sentBefore = moments.now();
        moments.pass(Duration.ofMillis(1));
        know(active(5));

        coverage.change(copy -> copy.listed(Map.of(DEARBORN, 4L), sentBefore));

        assertThat(decide()).isEqualTo(new Permit(5, null));
    }

    @Test
    void takesNoConfirmationFromALowerVersion() {
        know(active(5));
        moments.pass(Duration.ofSeconds(6));
        var sentAt = moments.now();
        coverage.change(copy -> copy.listed(Map.of(DEARBORN, 4L), sentAt));

        moments.pass(Duration.ofSeconds(5));

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void knowsNothingOfADoubtedDistrictUntilTheNextAnswer() {
        know(active(3));
        moments.pass(Duration.ofMillis(1));
        coverage.change(copy -> copy.doubting(DEARBORN, moments.now()));
        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));

        moments.pass(Duration.ofMillis(1));
        know(active(3));

        assertThat(decide()).isEqualTo(new Permit(3, null));
    }

    @Test
    void takesNoAnswerToAnEarlierQuestionForTheEndOfADoubt() {
        var sentBefore = moments.now();
        moments.pass(Duration.ofMillis(1));
        coverage.change(copy -> copy.doubting(DEARBORN, moments.now()));

        coverage.change(copy -> copy.listed(Map.of(DEARBORN, 3L), sentBefore).fetched(active(3), sentBefore));

        assertThat(decide()).isInstanceOf(Deny.class);
    }

    @Test
    void doubtsEveryDistrictWhereNobodyKnowsWhomItConcerned() {
        know(active(3));
        moments.pass(Duration.ofMillis(1));

        coverage.change(copy -> copy.doubtingAll(moments.now()));

        assertThat(decide()).isInstanceOf(Deny.class);
    }

    @Test
    void knowsThatAnUnlistedDistrictHasNoAgreement() {
        know(active(3));

        var ruling = coverage.decide(new DistrictCode("63100"), SourceId.MI_SCHOOL_DATA, Category.ATTENDANCE,
                Grain.DISTRICT, null);

        assertThat(ruling.decision()).isEqualTo(new Deny(0, DenialReason.NO_AGREEMENT));
    }

    @Test
    void endsWithTheAgreementByTheInstant() {
        know(until(NOON.plusSeconds(5)));

        moments.pass(Duration.ofSeconds(4));
        assertThat(decide()).isInstanceOf(Permit.class);

        moments.pass(Duration.ofSeconds(1));
        assertThat(decide()).isEqualTo(new Deny(7, DenialReason.EXPIRED));
    }

    @Test
    void permitsNothingNearABoundaryWhileTheClocksDiffer() {
        know(until(NOON.plusSeconds(20)));
        assertThat(decide()).isInstanceOf(Permit.class);

        coverage.noteClockDifference(Duration.ofSeconds(30));
        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));

        coverage.noteClockDifference(Duration.ofSeconds(6));
        assertThat(decide()).isInstanceOf(Permit.class);
    }

    @Test
    void bearsASmallDifferenceOfTheClocks() {
        know(until(NOON.plusSeconds(3)));

        coverage.noteClockDifference(Duration.ofSeconds(5));

        assertThat(decide()).isInstanceOf(Permit.class);
    }

    private Decision decide() {
        return coverage.decide(DEARBORN, SourceId.MI_SCHOOL_DATA, Category.ATTENDANCE, Grain.DISTRICT, null)
                .decision();
    }

    private void know(AgreementTerms terms) {
        var askedForVersions = moments.now();
        var askedForTerms = moments.now();
        coverage.change(copy -> copy.listed(Map.of(terms.district(), terms.version()), askedForVersions)
                .fetched(terms, askedForTerms));
    }

    static AgreementTerms active(long version) {
        return terms(version, AgreementStatus.ACTIVE, null);
    }

    static AgreementTerms revoked(long version) {
        return terms(version, AgreementStatus.REVOKED, null);
    }

    private static AgreementTerms until(Instant end) {
        return terms(7, AgreementStatus.ACTIVE, end);
    }

    private static AgreementTerms terms(long version, AgreementStatus status,
            @org.jspecify.annotations.Nullable Instant end) {
        return new AgreementTerms(DEARBORN, version, status, NOON.minusSeconds(86_400), end, Set.of(),
                ScheduleA.NOTHING);
    }
}
