package io.micip.agreements;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.micip.agreements.AgreementStory.Question;
import io.micip.agreements.AgreementStory.Renewal;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Holds the compiled decision against [SlowDecision] in more than a million random cases, other ones in each run. What
/// fails is told with its seed and as small as it can be made; `-Dmicip.seed=<seed>` tells the same stories again.
class DecisionPropertyTest {

    private static final long SEED = Long.getLong("micip.seed", System.nanoTime());
    private static final int AGREEMENTS = 25_000;
    private static final int QUESTIONS_EACH = 50;
    private static final int ENOUGH = 1_000;

    private final Map<DenialReason, Integer> denied = new EnumMap<>(DenialReason.class);
    private final Map<Category, Integer> permitted = new EnumMap<>(Category.class);

    @Test
    void agreesWithTheSlowDecisionInEveryOfAMillionCases() {
        Optional<Failure> failure = firstFailure(AGREEMENTS, (story, question) -> question.askOf(story.terms()));

        System.out.printf("%,d decisions held against the slow one, seed %d: %s permitted, %s%n",
                AGREEMENTS * QUESTIONS_EACH, SEED, permitted.values().stream().mapToInt(Integer::intValue).sum(),
                denied);
        assertThat(failure).as("seed %d", SEED).isEmpty();
        assertThat(denied.keySet()).as("reasons among the cases")
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(DenialReason.COVERAGE_UNKNOWN)));
        assertThat(permitted.keySet()).as("categories permitted").containsExactly(Category.values());
        assertThat(denied.values()).as("cases of each reason").allMatch(count -> count > ENOUGH);
        assertThat(permitted.values()).as("permits of each category").allMatch(count -> count > ENOUGH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedMistakes")
    void findsAPlantedMistake(String mistake, Decider wrong) {
        assertThat(firstFailure(AGREEMENTS, wrong)).as("%s, seed %d", mistake, SEED).isPresent();
    }

    @Test
    void makesAFailingCaseSmall() {
        Decider wrong = (story, question) -> question.askOf(story.withLines(story.lines().reversed()).terms());

        Failure failure = firstFailure(AGREEMENTS, wrong).orElseThrow();

        assertThat(failure.story().lines()).as("of lines that overlap, the wrong one is named").hasSize(2);
        assertThat(failure.story().suspensions()).isEmpty();
    }

    static Stream<Arguments> plantedMistakes() {
        return Stream.of(
                planted("the last day is not included", (story, question) -> question.askOf(story.lastDay() == null
                        || story.lastDay().equals(story.firstDay())
                                ? story.terms()
                                : story.withLastDay(story.lastDay().minusDays(1)).terms())),
                planted("days begin at midnight in Greenwich", (story, question) -> question.askOf(story.terms(
                        story.firstDay() == null ? null : story.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        story.terms().effectiveUntil()))),
                planted("a day has always 24 hours", (story, question) -> question.askOf(withEvenDays(story))),
                planted("an instant after the end still counts", (story, question) -> {
                    Question earlier = new Question(question.source(), question.category(), question.grain(),
                            question.year(), question.at().minusNanos(1));
                    return question.at().equals(story.terms().effectiveUntil())
                            ? earlier.askOf(story.terms())
                            : question.askOf(story.terms());
                }),
                planted("the renewal is overlooked",
                        (story, question) -> question.askOf(story.withRenewal(null).terms())),
                planted("the renewal begins a day late", (story, question) -> question.askOf(story.renewal() == null
                        || story.renewal().firstDay().equals(story.renewal().lastDay())
                                ? story.terms()
                                : story.withRenewal(new Renewal(story.renewal().firstDay().plusDays(1),
                                        story.renewal().lastDay())).terms())),
                planted("the platform's hold is overlooked",
                        (story, question) -> question.askOf(story.without(Suspender.PLATFORM).terms())),
                planted("what is revoked goes on", (story, question) -> question.askOf(
                        story.status() == AgreementStatus.REVOKED
                                ? story.with(AgreementStatus.ACTIVE).terms()
                                : story.terms())),
                planted("a line covers both grains", (story, question) -> instead(story, question,
                        DenialReason.GRAIN_NOT_LISTED, DenialReason.YEAR_NOT_LISTED)),
                planted("the state's hold is told as the district's", (story, question) -> instead(story, question,
                        DenialReason.SUSPENDED_BY_STATE, DenialReason.SUSPENDED_BY_DISTRICT)),
                planted("the last school year is not included", (story, question) -> question.askOf(
                        story.withLines(story.lines().stream().map(DecisionPropertyTest::shorter).distinct().toList())
                                .terms())),
                planted("the last line that covers is named",
                        (story, question) -> question.askOf(story.withLines(story.lines().reversed()).terms())));
    }

    private Optional<Failure> firstFailure(int agreements, Decider decider) {
        StoryTeller teller = new StoryTeller(SEED);
        for (int i = 0; i < agreements; i++) {
            AgreementStory story = teller.agreement();
            for (int j = 0; j < QUESTIONS_EACH; j++) {
                Question question = teller.about(story);
                Decision right = SlowDecision.of(story, question);
                if (!decider.decide(story, question).equals(right)) {
                    return Optional.of(smallest(story, question, decider));
                }
                count(question, right);
            }
        }
        return Optional.empty();
    }

    /// Takes away one thing after the other while the decision stays wrong.
    private static Failure smallest(AgreementStory story, Question question, Decider decider) {
        return story.simpler()
                .filter(simpler -> !decider.decide(simpler, question).equals(SlowDecision.of(simpler, question)))
                .findFirst()
                .map(simpler -> smallest(simpler, question, decider))
                .orElseGet(() -> new Failure(story, question, SlowDecision.of(story, question),
                        decider.decide(story, question)));
    }

    private void count(Question question, Decision decision) {
        switch (decision) {
            case Permit _ -> permitted.merge(question.category(), 1, Integer::sum);
            case Deny deny -> denied.merge(deny.reason(), 1, Integer::sum);
        }
    }

    private static AgreementTerms withEvenDays(AgreementStory story) {
        if (story.firstDay() == null || story.lastDay() == null) {
            return story.terms();
        }
        long days = ChronoUnit.DAYS.between(story.firstDay(), story.lastDay()) + 1;
        return story.terms(AgreementStory.startOf(story.firstDay()),
                AgreementStory.startOf(story.firstDay()).plus(Duration.ofDays(days)));
    }

    private static ScheduleALine shorter(ScheduleALine line) {
        int from = line.years().from().closing();
        return new ScheduleALine(line.source(), line.category(), line.grain(),
                SchoolYears.of(from, Math.max(from, line.years().to().closing() - 1)));
    }

    private static Decision instead(AgreementStory story, Question question, DenialReason of, DenialReason told) {
        Decision decision = question.askOf(story.terms());
        return decision instanceof Deny deny && deny.reason() == of
                ? new Deny(deny.agreementVersion(), told)
                : decision;
    }

    private static Arguments planted(String mistake, Decider wrong) {
        return arguments(mistake, wrong);
    }

    /// Decides in one way or another.
    interface Decider {
        Decision decide(AgreementStory story, Question question);
    }

    /// A case that was decided wrongly.
    record Failure(AgreementStory story, Question question, Decision right, Decision decided) {}
}
