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

import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.CompiledAgreement;
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

/// Lives agreements at random, with renewals, holds, revocations and days that pass unnoticed, decides on the way, and
/// asks again afterwards for each of those instants: the answers must be the ones that were given. The seed is printed;
/// `-Dmicip.seed=<seed>` lives the same lives again.
class HistoryPropertyTest {

    private static final long SEED = Long.getLong("micip.seed", System.nanoTime());
    private static final int LIVES = 400;
    private static final int STEPS = 60;
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
                Epoch then = history.at(one.at).orElseThrow();
                assertThat(one.askOf(then.terms())).as("seed %d, life %d, %s", SEED, i, one).isEqualTo(one.decision);
                assertThat(history.version(one.decision.agreementVersion())).as("version of %s", one).contains(then);
            }
            asked += answered.size();
        }

        System.out.printf("%,d decisions of %d lives asked again, seed %d%n", asked, LIVES, SEED);
        assertThat(reasons).as("reasons met").containsExactlyInAnyOrderElementsOf(
                EnumSet.complementOf(EnumSet.of(DenialReason.COVERAGE_UNKNOWN)));
    }

    private AgreementHistory live(List<Answered> answered) {
        TickingClock clock = new TickingClock(BIRTH);
        InMemoryAgreements agreements = new InMemoryAgreements(clock);
        Versioned<DistrictAgreement> now = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        for (int step = 0; step < STEPS; step++) {
            for (int question = random.nextInt(4); question > 0; question--) {
                clock.move(Duration.ofNanos(random.nextLong(1, 3_000_000)));
                answered.add(ask(now.state().terms(now.version()), dated(agreements, clock.instant())));
            }
            clock.move(random.nextInt(4) == 0
                    ? Duration.ofHours(random.nextInt(1, 200))
                    : Duration.ofMillis(random.nextInt(1, 5_000)));
            now = stepped(agreements, now, clock.instant());
        }
        return agreements.history(DEARBORN);
    }

    /// As the service dates what it decides for now: not before the version it decides on.
    private static Instant dated(InMemoryAgreements agreements, Instant now) {
        Instant since = agreements.history(DEARBORN).current().since();
        return since.isAfter(now) ? since : now;
    }

    private Versioned<DistrictAgreement> stepped(InMemoryAgreements agreements, Versioned<DistrictAgreement> before,
            Instant at) {
        try {
            Change change = anyStep(at).apply(before.state());
            return change.isNone() ? before : agreements.save(before, change, SIGNER, null);
        } catch (Refused refused) {
            return before; // what is refused changes nothing
        }
    }

    private Function<DistrictAgreement, Change> anyStep(Instant at) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> agreement -> agreement.sign(bySigner(agreement.offered(), at), anyTerm(at));
            case 2, 3, 4 -> agreement -> agreement.acknowledge(AgreementFixtures.byState(at),
                    at.toEpochMilli() % 2 == 0 ? AgreementFixtures.ADMINISTRATOR : null);
            case 5 -> agreement -> agreement.revoke(RevocationReason.DISTRICT_DECISION, AgreementFixtures.act(at));
            case 6 -> agreement -> agreement.suspend(new Suspension(any(Suspender.values()), at, "Why.", null));
            case 7 -> agreement -> agreement.lift(any(Suspender.values()));
            case 8 -> agreement -> agreement.share(anyLines(), AgreementFixtures.act(at));
            case 9 -> agreement -> agreement.name(AgreementFixtures.ADMINISTRATOR);
            case 10 -> agreement -> extended(agreement, at);
            default -> agreement -> random.nextBoolean() ? agreement.expire(at) : agreement.offer(NEXT_TEXT);
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

    private List<ScheduleALine> anyLines() {
        return random.ints(random.nextInt(4), 0, 4).distinct()
                .mapToObj(place -> new ScheduleALine(SourceId.DATA_HUB, Category.values()[place],
                        any(Grain.values()), SchoolYears.of(2024, 2025 + random.nextInt(2))))
                .toList();
    }

    private Answered ask(AgreementTerms terms, Instant at) {
        Answered asked = new Answered(random.nextInt(3) == 0 ? SourceId.MI_SCHOOL_DATA : SourceId.DATA_HUB,
                Category.values()[random.nextInt(4)], any(Grain.values()), new SchoolYear(random.nextInt(2024, 2028)),
                at,
                new Deny(0, DenialReason.COVERAGE_UNKNOWN));
        Decision decision = asked.askOf(terms);
        if (decision instanceof Deny deny) {
            reasons.add(deny.reason());
        }
        return asked.answered(decision);
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /// A decision that was given.
    private record Answered(SourceId source, Category category, Grain grain, SchoolYear year, Instant at,
            Decision decision) {

        Decision askOf(AgreementTerms terms) {
            return CompiledAgreement.of(terms).decide(source, category, grain, year, at);
        }

        Answered answered(Decision given) {
            return new Answered(source, category, grain, year, at, given);
        }
    }
}
