package io.micip.agreement.epoch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.Suspender;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AgreementHistoryTest {

    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final AgreementHistory NONE = AgreementHistory.none(DEARBORN);
    private static final AgreementHistory OFFERED_AND_SIGNED = NONE.then(terms(1, AgreementStatus.OFFERED), NOON)
            .then(terms(2, AgreementStatus.SIGNED), NOON.plusSeconds(60));

    @Test
    void knowsThatNothingWasAgreedBeforeTheFirstOffer() {
        assertThat(OFFERED_AND_SIGNED.at(NOON.minusNanos(1))).get().extracting(Epoch::terms)
                .isEqualTo(AgreementTerms.none(DEARBORN));
        assertThat(NONE.at(NOON)).get().extracting(Epoch::version).isEqualTo(0L);
    }

    @Test
    void findsTheEpochOfAnInstantFromItsFirstUntilTheNextBegins() {
        assertThat(versionAt(NOON)).isEqualTo(1);
        assertThat(versionAt(NOON.plusSeconds(60).minusNanos(1))).isEqualTo(1);
        assertThat(versionAt(NOON.plusSeconds(60))).isEqualTo(2);
        assertThat(versionAt(Instant.MAX)).isEqualTo(2);
    }

    @Test
    void beginsAnEpochNoEarlierThanItsChange() {
        AgreementHistory history = NONE.then(terms(1, AgreementStatus.OFFERED), NOON.plusNanos(1));

        assertThat(history.current().since()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void neverMovesBackWhateverTheClockSays() {
        AgreementHistory history = NONE.then(terms(1, AgreementStatus.OFFERED), NOON)
                .then(terms(2, AgreementStatus.SIGNED), NOON.minusSeconds(5));

        assertThat(history.current().since()).isEqualTo(NOON);
        assertThat(history.at(NOON)).get().extracting(Epoch::version).isEqualTo(2L);
    }

    @Test
    void findsAnEpochByItsVersion() {
        assertThat(OFFERED_AND_SIGNED.version(1)).get().extracting(epoch -> epoch.terms().status())
                .isEqualTo(AgreementStatus.OFFERED);
        assertThat(OFFERED_AND_SIGNED.version(0)).isEmpty();
        assertThat(OFFERED_AND_SIGNED.version(3)).isEmpty();
        assertThat(NONE.version(1)).isEmpty();
    }

    @Test
    void doesNotPretendToKnowWhatWasNotKept() {
        AgreementHistory begunLate = new AgreementHistory(DEARBORN,
                List.of(new Epoch(terms(7, AgreementStatus.ACTIVE), NOON)));

        assertThat(begunLate.at(NOON.minusNanos(1))).isEmpty();
        assertThat(begunLate.at(NOON)).get().extracting(Epoch::version).isEqualTo(7L);
        assertThat(begunLate.version(6)).isEmpty();
    }

    @Test
    void refusesAVersionLeftOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFERED_AND_SIGNED.then(terms(4, AgreementStatus.ACTIVE), NOON.plusSeconds(90)));
    }

    @Test
    void stillTakesWhatStopsWhenItIsFull() {
        AgreementHistory full = full();
        AgreementTerms next = terms(AgreementHistory.MOST_EPOCHS + 1, AgreementStatus.ACTIVE);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> full.then(next, NOON))
                .extracting(refused -> refused.refusal().type()).isEqualTo(AgreementHistory.FULL);
        AgreementHistory held = full.then(heldBy(next, Suspender.DISTRICT), NOON);
        AgreementHistory revoked = held.then(terms(next.version() + 1, AgreementStatus.REVOKED), NOON);
        assertThat(revoked.current().terms().status()).isEqualTo(AgreementStatus.REVOKED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> revoked.then(terms(next.version() + 2, AgreementStatus.SIGNED), NOON));
    }

    private static long versionAt(Instant instant) {
        return OFFERED_AND_SIGNED.at(instant).orElseThrow().version();
    }

    private static AgreementHistory full() {
        List<Epoch> epochs = new ArrayList<>();
        for (int version = 1; version <= AgreementHistory.MOST_EPOCHS; version++) {
            epochs.add(new Epoch(terms(version, AgreementStatus.ACTIVE), NOON));
        }
        return new AgreementHistory(DEARBORN, epochs);
    }

    private static AgreementTerms terms(long version, AgreementStatus status) {
        return new AgreementTerms(DEARBORN, version, status, NOON, null, Set.of(), ScheduleA.NOTHING);
    }

    private static AgreementTerms heldBy(AgreementTerms terms, Suspender suspender) {
        return new AgreementTerms(DEARBORN, terms.version(), terms.status(), NOON, null, Set.of(suspender),
                ScheduleA.NOTHING);
    }
}
