package io.micip.agreement.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Suspender;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.DETROIT;
import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.LAST_DAY;
import static io.micip.agreement.agreement.AgreementFixtures.NEXT_TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.TODAY;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.askingUntil;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static io.micip.agreement.agreement.AgreementFixtures.byState;
import static io.micip.agreement.agreement.AgreementFixtures.renewedAhead;
import static io.micip.agreement.agreement.AgreementFixtures.renewedFrom;
import static io.micip.agreement.agreement.AgreementFixtures.signed;
import static io.micip.agreement.agreement.AgreementFixtures.suspension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/// What the port promises, held against every implementation of it.
public abstract class AgreementsContract {

    private static final IdempotencyKey KEY = new IdempotencyKey("c".repeat(64), "d".repeat(64));

    /// An empty collection that dates its changes by this clock.
    protected abstract Agreements agreements(Clock clock);

    private Agreements agreements() {
        return agreements(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void findsNothingForADistrictNothingWasOfferedTo() {
        assertThat(agreements().find(DEARBORN)).isEmpty();
        assertThat(agreements().terms(List.of(DEARBORN))).isEmpty();
        assertThat(agreements().versions()).isEmpty();
    }

    @Test
    void givesBackWhatWasStored() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> offered = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        DistrictAgreement full = renewedFrom(TODAY).suspend(suspension(Suspender.PLATFORM)).after()
                .revoke(RevocationReason.PRIVACY_CONCERN, AgreementFixtures.act(NOW)).after();

        agreements.save(offered, changeTo(full), SIGNER, null);

        assertThat(agreements.find(DEARBORN)).get().extracting(Versioned::state).isEqualTo(full);
    }

    @Test
    void givesBackTheCourseOfAnAgreementThatEnds() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> offered = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        DistrictAgreement declined = EndOfTerm.answer(askingUntil(LAST_DAY.plusDays(9)),
                new Extension.Declined(Extension.DeclineReason.REVIEW_OPEN, byState(NOW))).after();
        DistrictAgreement asked = EndOfTerm.ask(EndOfTerm.notice(declined, END.minusMillis(1)).after(),
                new Extension(LAST_DAY.plusDays(30), bySigner(TEXT, NOW), null)).after();

        Versioned<DistrictAgreement> open = agreements.save(offered, changeTo(asked), SIGNER, null);
        assertThat(agreements.find(DEARBORN)).get().extracting(Versioned::state).isEqualTo(asked);
        DistrictAgreement granted = EndOfTerm.answer(asked, new Extension.Granted(byState(NOW))).after();
        agreements.save(open, changeTo(granted), SIGNER, null);

        assertThat(agreements.find(DEARBORN)).get().extracting(Versioned::state).isEqualTo(granted);
    }

    @Test
    void findsAgreementsThatAreToBeGivenNotice() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.open(DistrictAgreement.offeredTo(DETROIT, TEXT), SIGNER);
        Instant due = Term.startOf(LAST_DAY.minusDays(90));
        Versioned<DistrictAgreement> active = agreements.save(first, changeTo(active()), SIGNER, null);

        assertThat(agreements.noticeDue(due.minusMillis(1))).isEmpty();
        assertThat(agreements.noticeDue(due)).containsExactly(DEARBORN);
        agreements.save(active, EndOfTerm.notice(active(), due), SIGNER, null);
        assertThat(agreements.noticeDue(due)).isEmpty();
        assertThat(agreements.noticeDue(Term.startOf(LAST_DAY.minusDays(30)))).containsExactly(DEARBORN);
        assertThat(agreements.noticeDue(END)).isEmpty();
    }

    @Test
    void raisesTheVersionWithEachChange() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.open(DistrictAgreement.offeredTo(DETROIT, TEXT), SIGNER);

        Versioned<DistrictAgreement> second = agreements.save(first, changeTo(active()), SIGNER, null);

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(agreements.versions()).containsOnly(java.util.Map.entry(DEARBORN, 2L),
                java.util.Map.entry(DETROIT, 1L));
        assertThat(agreements.terms(List.of(DEARBORN))).containsExactly(active().terms(2));
    }

    @Test
    void keepsEveryVersionAsItStood() {
        Agreements agreements = agreements();
        List<DistrictAgreement> states = List.of(DistrictAgreement.offeredTo(DEARBORN, TEXT).after(), signed(),
                active(), active().share(List.of(), AgreementFixtures.act(AgreementFixtures.NOW)).after()
                        .suspend(suspension(Suspender.STATE)).after());
        Versioned<DistrictAgreement> last = agreements.open(changeTo(states.getFirst()), SIGNER);
        for (DistrictAgreement next : states.subList(1, states.size())) {
            last = agreements.save(last, changeTo(next), SIGNER, null);
        }

        for (int version = 1; version <= states.size(); version++) {
            assertThat(agreements.find(DEARBORN, version)).get().extracting(Versioned::state)
                    .isEqualTo(states.get(version - 1));
        }
        assertThat(agreements.find(DEARBORN, 5)).isEmpty();
        assertThat(agreements.find(DETROIT, 1)).isEmpty();
    }

    @Test
    void keepsEveryVersionOfACourseWithRenewalsExtensionsAndNotices() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> now = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        List<Versioned<DistrictAgreement>> stood = new ArrayList<>(List.of(now));
        for (DistrictAgreement next : Courses.withEveryStep()) {
            now = agreements.save(now, changeTo(next), SIGNER, null);
            stood.add(now);
        }

        for (Versioned<DistrictAgreement> one : stood) {
            assertThat(agreements.find(DEARBORN, one.version())).get().extracting(Versioned::state)
                    .isEqualTo(one.state());
        }
    }

    @Test
    void refusesToTakeEvidenceAway() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(changeTo(active()), SIGNER);

        assertThatIllegalStateException()
                .isThrownBy(() -> agreements.save(first, changeTo(signed()), SIGNER, null));
        assertThat(agreements.versions()).containsEntry(DEARBORN, 1L);
    }

    @Test
    void keepsWhoTookAStep() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        Act unknown = new Act(SIGNER, null, NOW, Signature.Method.SIGNED_IN_ACCOUNT);
        DistrictAgreement stepped = active().share(List.of(), AgreementFixtures.act(NOW)).after()
                .suspend(new Suspension(Suspender.STATE, NOW, "Why.", unknown)).after()
                .revoke(RevocationReason.PRIVACY_CONCERN, AgreementFixtures.act(NOW)).after();

        agreements.save(first, changeTo(stepped), SIGNER, null);

        assertThat(agreements.find(DEARBORN)).get().extracting(Versioned::state).isEqualTo(stepped);
    }

    @Test
    void listsTheVersionsItKeepsTheNewestFirst() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.save(agreements.save(first, changeTo(signed()), SIGNER, null), changeTo(active()), SIGNER, null);

        assertThat(agreements.below(DEARBORN, Long.MAX_VALUE, 2))
                .extracting(AgreementVersion::version, AgreementVersion::status, AgreementVersion::text)
                .containsExactly(tuple(3L, AgreementStatus.ACTIVE, 1), tuple(2L, AgreementStatus.SIGNED, 1));
        assertThat(agreements.below(DEARBORN, 2, 9)).extracting(AgreementVersion::version).containsExactly(1L);
        assertThat(agreements.below(DETROIT, Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    void keepsOneVersionHoweverManyTryToChangeIt() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.save(first, changeTo(signed()), SIGNER, null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> agreements.save(first, changeTo(active()), SIGNER, null));
        assertThat(agreements.below(DEARBORN, Long.MAX_VALUE, 9)).extracting(AgreementVersion::version)
                .containsExactly(2L, 1L);
        assertThat(agreements.find(DEARBORN, 2)).get().extracting(Versioned::state).isEqualTo(signed());
    }

    @Test
    void refusesTheSecondOfTwoChangesOfOneVersion() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.save(first, changeTo(active()), SIGNER, null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> agreements.save(first, changeTo(active()), SIGNER, null))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.VERSION_STALE);
    }

    @Test
    void refusesASecondFirstOffer() {
        Agreements agreements = agreements();
        agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> agreements.open(DistrictAgreement.offeredTo(DEARBORN, NEXT_TEXT), SIGNER))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.CONFLICT);
    }

    @Test
    void remembersWhatARequestMade() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        assertThat(agreements.repeated(DEARBORN, KEY)).isEmpty();

        agreements.save(first, changeTo(active()), SIGNER, KEY);

        assertThat(agreements.save(first, changeTo(active()), SIGNER, KEY).version()).isEqualTo(2);
        assertThat(agreements.repeated(DEARBORN, KEY)).get().extracting(Versioned::version).isEqualTo(2L);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> agreements.repeated(DEARBORN, new IdempotencyKey(KEY.digest(), "e".repeat(64))))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void findsAgreementsThatAreOverWithoutARecord() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.open(DistrictAgreement.offeredTo(DETROIT, TEXT), SIGNER);
        Versioned<DistrictAgreement> active = agreements.save(first, changeTo(active()), SIGNER, null);

        assertThat(agreements.silentlyOver(END.minusMillis(1))).isEmpty();
        assertThat(agreements.silentlyOver(END)).containsExactly(DEARBORN);
        agreements.save(active, EndOfTerm.expire(active(), END), SIGNER, null);
        assertThat(agreements.silentlyOver(END)).isEmpty();
    }

    @Test
    void findsRenewalsThatHaveTakenOverWithoutARecord() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.open(DistrictAgreement.offeredTo(DETROIT, TEXT), SIGNER);
        DistrictAgreement ahead = renewedAhead(LAST_DAY.plusDays(1));
        Versioned<DistrictAgreement> second = agreements.save(first, changeTo(ahead), SIGNER, null);

        assertThat(agreements.takeOverDue(END.minusMillis(1))).isEmpty();
        assertThat(agreements.takeOverDue(END)).containsExactly(DEARBORN);
        assertThat(agreements.noticeDue(END.minusMillis(1))).as("notice of an end that is none").isEmpty();
        assertThat(agreements.history(DEARBORN).current().terms()).isEqualTo(ahead.terms(2));
        agreements.save(second, Succession.takeOver(ahead, END), SIGNER, null);
        assertThat(agreements.takeOverDue(END)).isEmpty();
    }

    @Test
    void findsAnEndThatIsDueThoughARenewalBeginsAfterAGap() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.save(first, changeTo(renewedAhead(LAST_DAY.plusDays(2))), SIGNER, null);

        assertThat(agreements.noticeDue(END.minusMillis(1))).containsExactly(DEARBORN);
    }

    @Test
    void findsDistrictsThatWereLastOfferedAnOlderText() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.open(DistrictAgreement.offeredTo(DETROIT, TEXT), SIGNER);

        agreements.save(first, first.state().offer(NEXT_TEXT), SIGNER, null);

        assertThat(agreements.notOffered(NEXT_TEXT)).containsExactly(DETROIT);
        assertThat(agreements.notOffered(TEXT)).isEmpty();
    }

    @Test
    void leavesDistrictsWithoutAnOfferOutOfTheTerms() {
        Agreements agreements = agreements();
        agreements.open(DistrictAgreement.offeredTo(DETROIT, TEXT), SIGNER);

        assertThat(agreements.terms(List.of(DEARBORN, DETROIT))).extracting(AgreementTerms::district)
                .containsExactly(DETROIT);
    }

    @Test
    void keepsEveryVersionOfWhatDecidedWithItsInstant() {
        TickingClock clock = new TickingClock(NOW);
        Agreements agreements = agreements(clock);
        assertThat(agreements.history(DEARBORN)).isEqualTo(AgreementHistory.none(DEARBORN));

        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        clock.move(Duration.ofMinutes(1));
        Versioned<DistrictAgreement> second = agreements.save(first, changeTo(active()), SIGNER, null);
        clock.move(Duration.ofMinutes(1));
        agreements.save(second, active().suspend(suspension(Suspender.STATE)), SIGNER, null);

        DistrictAgreement held = active().suspend(suspension(Suspender.STATE)).after();
        assertThat(agreements.history(DEARBORN).epochs()).containsExactly(
                new Epoch(first.state().terms(1), NOW), new Epoch(active().terms(2), NOW.plusSeconds(60)),
                new Epoch(held.terms(3), NOW.plusSeconds(120)));
    }

    @Test
    void keepsNothingOfAChangeThatCameTooLate() {
        Agreements agreements = agreements();
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        agreements.save(first, changeTo(active()), SIGNER, null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> agreements.save(first, changeTo(signed()), SIGNER, null));
        assertThat(agreements.history(DEARBORN).epochs()).hasSize(2);
    }

    protected static Change changeTo(DistrictAgreement after) {
        return Change.of(after, new AgreementEvent.Offered(1));
    }
}
