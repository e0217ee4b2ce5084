package io.micip.agreements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the compiled decision against [#slowlyDecided], which reads the terms line by line, in more than 200,000
/// random cases drawn close to every boundary.
class DecisionPropertyTest {

    private static final int AGREEMENTS = 5_000;
    private static final int QUESTIONS_EACH = 50;
    private static final List<SourceId> SOURCES = List.of(SourceId.MI_SCHOOL_DATA, SourceId.DATA_HUB,
            new SourceId("elsewhere"));
    private static final Instant EPOCH = Instant.parse("2026-01-01T05:00:00Z");

    private final Random random = new Random(20_210_212);

    @Test
    void agreesWithTheSlowDecisionInEveryRandomCase() {
        Map<DenialReason, Integer> denied = new EnumMap<>(DenialReason.class);
        int permitted = 0;

        for (int i = 0; i < AGREEMENTS; i++) {
            AgreementTerms terms = terms();
            CompiledAgreement compiled = CompiledAgreement.of(terms);
            for (int j = 0; j < QUESTIONS_EACH; j++) {
                Question question = question();
                Decision decided = question.askOf(compiled);

                assertThat(decided).as("%s of %s", question, terms).isEqualTo(slowlyDecided(terms, question));
                switch (decided) {
                    case Permit _ -> permitted++;
                    case Deny deny -> denied.merge(deny.reason(), 1, Integer::sum);
                }
            }
        }

        assertThat(permitted).as("permits among the cases").isGreaterThan(10_000);
        assertThat(denied.keySet()).as("reasons among the cases")
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(DenialReason.COVERAGE_UNKNOWN)));
    }

    private static Decision slowlyDecided(AgreementTerms terms, Question question) {
        List<DenialReason> reasons = new ArrayList<>();
        boolean everInForce = terms.effectiveFrom() != null
                && Set.of(AgreementStatus.ACTIVE, AgreementStatus.EXPIRED).contains(terms.status());
        if (terms.status() == AgreementStatus.REVOKED) {
            reasons.add(DenialReason.REVOKED);
        } else if (!everInForce) {
            reasons.add(DenialReason.NO_AGREEMENT);
        } else if (question.at.isBefore(terms.effectiveFrom())) {
            reasons.add(DenialReason.NOT_YET_EFFECTIVE);
        } else if (terms.effectiveUntil() != null && question.at.compareTo(terms.effectiveUntil()) >= 0) {
            reasons.add(DenialReason.EXPIRED);
        }
        terms.suspensions().stream().map(Suspender::reason).sorted().forEach(reasons::add);
        List<ScheduleALine> sameCategory = terms.scheduleA().lines().stream()
                .filter(line -> line.source().equals(question.source) && line.category() == question.category).toList();
        List<ScheduleALine> sameGrain = sameCategory.stream().filter(line -> line.grain() == question.grain).toList();
        List<ScheduleALine> covering = sameGrain.stream()
                .filter(line -> question.year != null && line.years().contains(question.year)).toList();
        boolean publicSource = question.source.value().equals("mi-school-data");
        if (!publicSource && sameCategory.isEmpty()) {
            reasons.add(DenialReason.CATEGORY_NOT_LISTED);
        } else if (!publicSource && sameGrain.isEmpty()) {
            reasons.add(DenialReason.GRAIN_NOT_LISTED);
        } else if (!publicSource && covering.isEmpty()) {
            reasons.add(DenialReason.YEAR_NOT_LISTED);
        }
        if (!reasons.isEmpty()) {
            return new Deny(terms.version(), reasons.getFirst());
        }
        return new Permit(terms.version(), publicSource ? null : covering.getFirst());
    }

    private AgreementTerms terms() {
        AgreementStatus status = random.nextInt(3) > 0 ? AgreementStatus.ACTIVE : any(AgreementStatus.values());
        boolean dated = status == AgreementStatus.ACTIVE || status == AgreementStatus.EXPIRED
                || status == AgreementStatus.REVOKED;
        @Nullable
        Instant from = dated ? EPOCH.plusSeconds(random.nextInt(4)) : null;
        @Nullable
        Instant until = dated && (status == AgreementStatus.EXPIRED || random.nextBoolean())
                ? EPOCH.plusSeconds(4 + random.nextInt(6))
                : null;
        Set<Suspender> suspensions = EnumSet.noneOf(Suspender.class);
        while (random.nextInt(5) == 0) {
            suspensions.add(any(Suspender.values()));
        }
        return new AgreementTerms(new DistrictCode("82030"), 1 + random.nextInt(100), status, from, until, suspensions,
                new ScheduleA(random.nextInt(9), lines()));
    }

    private List<ScheduleALine> lines() {
        Set<ScheduleALine> lines = new LinkedHashSet<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            int first = 2015 + random.nextInt(10);
            lines.add(new ScheduleALine(SOURCES.get(random.nextInt(3)), category(), any(Grain.values()),
                    SchoolYears.of(first, first + random.nextInt(4))));
        }
        return List.copyOf(lines);
    }

    private Question question() {
        return new Question(SOURCES.get(random.nextInt(3)), category(), any(Grain.values()),
                random.nextInt(20) == 0 ? null : new SchoolYear(2013 + random.nextInt(17)),
                EPOCH.plusSeconds(random.nextInt(11)).minusNanos(random.nextInt(2)));
    }

    private Category category() {
        return Category.values()[random.nextInt(4)];
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private record Question(SourceId source, Category category, Grain grain, @Nullable SchoolYear year, Instant at) {

        Decision askOf(CompiledAgreement agreement) {
            return agreement.decide(source, category, grain, year, at);
        }
    }
}
