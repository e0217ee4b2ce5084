package io.micip.catalog.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DenialReason;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.SourceId;
import io.micip.chassis.inbox.Received;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

import static io.micip.catalog.coverage.CoverageTest.active;
import static io.micip.catalog.coverage.CoverageTest.revoked;
import static org.assertj.core.api.Assertions.assertThat;

class CoverageAskingTest {
    private static final DistrictCode DEARBORN = new DistrictCode("82030");

    private final FakeMoments moments = new FakeMoments(Instant.parse("2026-11-23T17:00:00Z"));
    private final Coverage coverage = new Coverage(moments);
    private final Neighbour neighbour = new Neighbour();
    private final InMemoryEpochs epochs = new InMemoryEpochs();
    private final CoverageAsking asking = new CoverageAsking(neighbour, coverage, epochs, moments);
    private final AgreementEventsListener listener = new AgreementEventsListener(coverage, asking, moments,
            Runnable::run);

    @Test
    void fetchesOnlyWhatRose() {
        neighbour.holds(active(3));
        ask();
        ask();
        neighbour.holds(revoked(4));
        ask();

        assertThat(neighbour.fetched).containsExactly(DEARBORN, DEARBORN);
        assertThat(decide()).isEqualTo(new Deny(4, DenialReason.REVOKED));
    }

    @Test
    void permitsUpToTheBoundWhileTheNeighbourIsDownAndNothingAfter() {
        neighbour.holds(active(3));
        ask();
        neighbour.down = true;

        var permits = 0;
        for (var second = 1; second <= 30; second++) {
            ask();
            permits += decide() instanceof Permit ? 1 : 0;
        }

        assertThat(permits).isLessThanOrEqualTo((int) Coverage.BOUND.toSeconds()).isGreaterThan(5);
        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void permitsAgainOnceTheNeighbourAnswers() {
        neighbour.holds(active(3));
        neighbour.down = true;
        ask();
        neighbour.down = false;

        ask();

        assertThat(decide()).isInstanceOf(Permit.class);
    }

    @Test
    void permitsNothingOfWhatRoseWhileItCannotBeFetched() {
        neighbour.holds(active(3));
        ask();
        neighbour.holds(revoked(4));
        neighbour.fetchingFails = true;

        ask();

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void asksAtOnceForTheDistrictOfAnEvent() {
        neighbour.holds(active(3));
        ask();
        neighbour.holds(revoked(4));
        moments.pass(Duration.ofMillis(5));

        listener.read(event("io.micip.agreement.revoked.v1", "4"));

        assertThat(decide()).isEqualTo(new Deny(4, DenialReason.REVOKED));
    }

    @Test
    void believesNoEventOnItsOwn() {
        neighbour.holds(active(3));
        ask();
        neighbour.down = true;
        moments.pass(Duration.ofMillis(5));

        listener.read(event("io.micip.agreement.acknowledged.v1", "4"));

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void passesOverEventsOfOthersAndOfVersionsItHas() {
        neighbour.holds(active(3));
        ask();

        listener.read(event("io.micip.plan.tile-added.v1", "9"));
        listener.read(event("io.micip.agreement.signed.v1", "3"));

        assertThat(decide()).isInstanceOf(Permit.class);
        assertThat(neighbour.fetched).hasSize(1);
    }

    @Test
    void knowsNothingOfADistrictWithAnUnreadableEventUntilTheNextAnswer() {
        neighbour.holds(active(3));
        ask();
        neighbour.down = true;
        moments.pass(Duration.ofMillis(5));
        listener.unreadable("82030");
        assertThat(decide()).isInstanceOf(Deny.class);

        neighbour.down = false;
        ask();

        assertThat(decide()).isInstanceOf(Permit.class);
    }

    @Test
    void knowsNothingOfAnyDistrictAfterARecordWithoutAKey() {
        neighbour.holds(active(3));
        ask();
        moments.pass(Duration.ofMillis(5));

        listener.unreadable(null);

        assertThat(decide()).isInstanceOf(Deny.class);
    }

    @Test
    void believesNoStoreThatWasSetBackAlsoAfterARestart() {
        neighbour.holds(revoked(4));
        ask();
        neighbour.holds(active(3));
        var restarted = new Coverage(moments);
        var anew = new CoverageAsking(neighbour, restarted, epochs, moments);

        anew.ask();
        anew.ask();

        assertThat(restarted.decide(DEARBORN, SourceId.MI_SCHOOL_DATA, Category.ATTENDANCE, Grain.DISTRICT, null)
                .decision()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
        assertThat(neighbour.fetched).hasSize(1);
    }

    @Test
    void believesTheStoreAgainOnceItHasCaughtUp() {
        epochs.raise(Map.of(DEARBORN, 4L));
        neighbour.holds(active(3));
        ask();
        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));

        neighbour.holds(active(4));
        ask();

        assertThat(decide()).isInstanceOf(Permit.class);
    }

    @Test
    void fetchesAnewWhatAStoreThatWasSetBackHasAtTheSameNumber() {
        neighbour.holds(active(8));
        ask();
        neighbour.holds(active(6));
        ask();
        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));

        neighbour.holds(revoked(8));
        ask();

        assertThat(decide()).isEqualTo(new Deny(8, DenialReason.REVOKED));
        assertThat(neighbour.fetched).hasSize(2);
    }

    @Test
    void believesNothingBelowWhatAnotherInstanceBelievedInAGap() {
        neighbour.holds(active(3));
        ask();
        neighbour.down = true;
        moments.pass(Coverage.BOUND);
        ask();
        epochs.raise(Map.of(DEARBORN, 4L));
        neighbour.down = false;

        ask();

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void takesADistrictThatTheListForgotForUnknownNotForOneWithoutAnAgreement() {
        epochs.raise(Map.of(DEARBORN, 4L));
        ask();

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void permitsNothingOnAVersionThatCouldNotBeKept() {
        var forgetful = new CoverageAsking(neighbour, coverage, new Epochs() {
            @Override
            public Map<DistrictCode, Long> all() {
                return Map.of();
            }

            @Override
            public void raise(Map<DistrictCode, Long> versions) {
                throw CommonProblems.busy();
            }
        }, moments);
        neighbour.holds(active(3));

        forgetful.ask();

        assertThat(decide()).isEqualTo(new Deny(0, DenialReason.COVERAGE_UNKNOWN));
    }

    @Test
    void noticesThatTheClocksDiffer() {
        neighbour.holds(active(3));
        neighbour.clockAhead = Duration.ofSeconds(7);

        ask();

        assertThat(coverage.clockDifference()).isEqualTo(Duration.ofSeconds(7));
    }

    /// A service whose clock is an hour ahead takes every token for expired.
    @Test
    void noticesThatTheClocksDifferThoughItsTokenIsRejectedAndPermitsNothingLaterThanTheBound() {
        neighbour.holds(active(3));
        ask();
        neighbour.clockAhead = Duration.ofHours(1);
        neighbour.rejectsTokens = true;

        ask();
        assertThat(coverage.clockDifference()).isEqualTo(Duration.ofHours(1));
        assertThat(decide()).isInstanceOf(Permit.class);
        moments.pass(Coverage.BOUND);

        assertThat(decide()).isInstanceOfSatisfying(Deny.class,
                deny -> assertThat(deny.reason()).isEqualTo(DenialReason.COVERAGE_UNKNOWN));
    }

    private void ask() {
        moments.pass(Duration.ofSeconds(1));
        asking.ask();
    }

    private Decision decide() {
        return coverage.decide(DEARBORN, SourceId.MI_SCHOOL_DATA, Category.ATTENDANCE, Grain.DISTRICT, null)
                .decision();
    }

    private static Received event(String type, String version) {
        return new Received("82030", Map.of("type", type, "agreementversion", version),
                JsonNodeFactory.instance.objectNode(), 0, 0);
    }

    /// agreement-service in memory, on the test's clocks; a question takes a moment.
    private final class Neighbour implements Agreements {
        final List<DistrictCode> fetched = new ArrayList<>();
        boolean down;
        boolean fetchingFails;
        boolean rejectsTokens;
        Duration clockAhead = Duration.ZERO;
        private final Map<DistrictCode, AgreementTerms> terms = new HashMap<>();

        void holds(AgreementTerms held) {
            terms.put(held.district(), held);
        }

        @Override
        public Listing versions(@Nullable String etag) {
            answer(down);
            if (rejectsTokens) {
                return new TokenRejected(moments.now().at().plus(clockAhead));
            }
            var versions = new HashMap<DistrictCode, Long>();
            terms.forEach((district, held) -> versions.put(district, held.version()));
            var now = String.valueOf(versions.hashCode());
            var asOf = moments.now().at().plus(clockAhead);
            return now.equals(etag) ? new Listed(null, etag, asOf) : new Listed(versions, now, asOf);
        }

        @Override
        public List<AgreementTerms> agreements(Collection<DistrictCode> districts) {
            answer(down || fetchingFails);
            fetched.addAll(districts);
            return districts.stream().map(terms::get).toList();
        }

        private void answer(boolean fails) {
            moments.pass(Duration.ofNanos(1));
            if (fails) {
                throw new Refused(Refusal.of(CommonProblems.NEIGHBOUR_UNAVAILABLE, "down"));
            }
        }
    }
}
