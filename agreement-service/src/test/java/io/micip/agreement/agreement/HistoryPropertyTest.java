package io.micip.agreement.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.micip.agreement.decision.PastDecisions;
import io.micip.agreement.decision.PastDecisions.Answer;
import io.micip.agreement.decision.PastDecisions.Seen;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.Category;
import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.DenialReason;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.agreements.Suspender;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;

import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.NEXT_TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/// Lives agreements at random, with renewals, holds, revocations and days that pass unnoticed. Decides on the way, as the
/// API does, and holds each answer against [SlowPast], which reads the agreement's papers as they stood; then asks again
/// for each of those instants, years later: the answers must be the same. The seed is printed; `-Dmicip.seed=<seed>`
/// lives the same lives again.
class HistoryPropertyTest {

    private static final long SEED = Long.getLong("micip.seed", System.nanoTime());
    private static final int LIVES = 400;
    private static final int STEPS = 60;
    private static final int QUESTIONS = 60;
    private static final int ENOUGH = 500_000;
    private static final Instant LONG_AFTER = Instant.parse("2046-03-01T12:00:00Z");
    private static final Instant BIRTH = Instant.parse("2026-03-01T12:00:00Z");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Set<DenialReason> reasons = EnumSet.noneOf(DenialReason.class);

    @Test
    void answersForAPastInstantWhatWasAnsweredThen() {
        int asked = 0;
        for (int i = 0; i < LIVES; i++) {
            List<Answered> answered = new ArrayList<>();
            AgreementHistory history = live(answered);

            for (Answered one : answered) {
                Answer again = PastDecisions.ask(history, LONG_AFTER, one.view, one.at);
                if (!again.decision().equals(one.right)) {
                    fail("seed %d, life %d, asked again %s: %s", SEED, i, one, again);
                }
            }
            asked += answered.size();
        }

        System.out.printf("%,d decisions of %d lives held against the slow one, then and later, seed %d%n", asked,
                LIVES, SEED);
        assertThat(asked).isGreaterThan(ENOUGH);
        assertThat(reasons).as("reasons met").containsExactlyInAnyOrderElementsOf(
                EnumSet.complementOf(EnumSet.of(DenialReason.COVERAGE_UNKNOWN)));
    }

    private AgreementHistory live(List<Answered> answered) {
        TickingClock clock = new TickingClock(BIRTH);
        InMemoryAgreements agreements = new InMemoryAgreements(clock);
        Versioned<DistrictAgreement> now = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        for (int step = 0; step < STEPS; step++) {
            for (int question = random.nextInt(QUESTIONS); question > 0; question--) {
                clock.move(Duration.ofNanos(random.nextLong(1, 300_000)));
                answered.add(ask(now, agreements.history(DEARBORN), clock.instant()));
            }
            clock.move(random.nextInt(4) == 0
                    ? Duration.ofHours(random.nextInt(1, 200))
                    : Duration.ofMillis(random.nextInt(1, 5_000)));
            now = stepped(agreements, now, clock.instant());
        }
        return agreements.history(DEARBORN);
    }

    private Versioned<DistrictAgreement> stepped(InMemoryAgreements agreements, Versioned<DistrictAgreement> before,
            Instant at) {
        try {
            Change change = Succession.then(before.state(), at, anyStep(at));
            return change.isNone() ? before : agreements.save(before, change, SIGNER, null);
        } catch (Refused refused) {
            return before; // what is refused changes nothing
        }
    }

    private Function<DistrictAgreement, Change> anyStep(Instant at) {
        return switch (random.nextInt(13)) {
            case 0, 1 -> agreement -> agreement.sign(bySigner(agreement.offered(), at), anyTerm(at));
            case 2, 3, 4 -> agreement -> agreement.acknowledge(AgreementFixtures.byState(at),
                    at.toEpochMilli() % 2 == 0 ? AgreementFixtures.ADMINISTRATOR : null);
            case 5 -> agreement -> agreement.revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(at));
            case 6 -> agreement -> agreement.suspend(new Suspension(any(Suspender.values()), at, "Why.", null));
            case 7 -> agreement -> agreement.lift(any(Suspender.values()));
            case 8 -> agreement -> agreement.share(anyLines(), AgreementFixtures.act(at));
            case 9 -> agreement -> agreement.name(AgreementFixtures.ADMINISTRATOR);
            case 10 -> agreement -> extended(agreement, at);
            case 11 -> agreement -> agreement.sign(bySigner(agreement.offered(), at), renewalOf(agreement, at));
            default -> agreement -> random.nextBoolean() ? EndOfTerm.expire(agreement, at) : agreement.offer(NEXT_TEXT);
        };
    }

    /// Asked for by the district where nothing is open, else granted by the state.
    private Change extended(DistrictAgreement agreement, Instant at) {
        return EndOfTerm.running(agreement, at).openExtension().isPresent()
                ? EndOfTerm.answer(agreement, new Extension.Granted(AgreementFixtures.byState(at)))
                : EndOfTerm.ask(agreement,
                        new Extension(Term.dayOf(at).plusDays(20 + random.nextInt(20)), bySigner(TEXT, at), null));
    }

    private Term anyTerm(Instant at) {
        LocalDate first = Term.dayOf(at).plusDays(random.nextInt(4));
        return Term.ofDays(first, random.nextInt(4) == 0 ? null : first.plusDays(random.nextInt(20)));
    }

    /// Often from the day after the last one on.
    private Term renewalOf(DistrictAgreement agreement, Instant at) {
        LocalDate next = agreement.current() == null
                ? Term.dayOf(at)
                : agreement.current().term().lastDay().orElse(Term.dayOf(at)).plusDays(1);
        return Term.ofDays(next, next.plusDays(random.nextInt(20)));
    }

    private List<ScheduleALine> anyLines() {
        return random.ints(random.nextInt(4), 0, 4).distinct()
                .mapToObj(place -> new ScheduleALine(SourceId.DATA_HUB, Category.values()[place],
                        any(Grain.values()), SchoolYears.of(2024, 2025 + random.nextInt(2))))
                .toList();
    }

    private Answered ask(Versioned<DistrictAgreement> stood, AgreementHistory history, Instant now) {
        Seen view = new Seen(random.nextInt(3) == 0 ? SourceId.MI_SCHOOL_DATA : SourceId.DATA_HUB,
                Category.values()[random.nextInt(4)], any(Grain.values()), new SchoolYear(random.nextInt(2024, 2028)));
        Answer answer = PastDecisions.ask(history, now, view, null);
        Decision right = SlowPast.decide(stood, view, answer.at());
        if (!answer.decision().equals(right)) {
            fail("seed %d, %s at %s: %s, but %s is right for %s", SEED, view, answer.at(), answer.decision(), right,
                    stood.state());
        }
        if (right instanceof Deny deny) {
            reasons.add(deny.reason());
        }
        return new Answered(view, answer.at(), right);
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /// A decision that was given.
    private record Answered(Seen view, Instant at, Decision right) {}
}
