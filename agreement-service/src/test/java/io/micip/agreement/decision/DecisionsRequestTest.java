package io.micip.agreement.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.micip.agreement.decision.DecisionsRequest.ResultView;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DecisionsRequestTest {

    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final Instant SINCE = Instant.parse("2026-07-01T12:00:00Z");
    private static final ScheduleA SCHEDULE_A = new ScheduleA(1, List.of(new ScheduleALine(SourceId.DATA_HUB,
            Category.ATTENDANCE, Grain.DISTRICT, SchoolYears.of(2019, 2027))));
    private static final Deciding DECIDING = new Deciding(AgreementHistory.none(DEARBORN).then(
            new AgreementTerms(DEARBORN, 1, AgreementStatus.ACTIVE, SINCE, null, Set.of(), SCHEDULE_A), SINCE),
            SINCE.plusSeconds(60));

    @Test
    void answersEachQuestionInItsPlaceWithWhatDeterminedIt() {
        List<ResultView> results = answers(ask("attendance", 2025), ask("growth", 2025));

        assertThat(results.getFirst().decision()).satisfies(decision -> {
            assertThat(decision.permitted()).isTrue();
            assertThat(decision.agreementVersion()).isEqualTo(1);
            assertThat(decision.line().id()).isEqualTo("data-hub.attendance.district.2019-2027");
            assertThat(decision.basis().scheduleAVersion()).isEqualTo(1);
        });
        assertThat(results.getLast().decision().reason()).isEqualTo("category-not-listed");
    }

    @Test
    void namesWhatIsWrongWithOneQuestionAndAnswersTheOthers() {
        List<ResultView> results = answers(new Question("Data Hub", "shoes", "student", 25, "noon", 9L), null,
                ask("attendance", 2025));

        assertThat(results.getFirst().problem().errors()).extracting(FieldError::pointer).containsExactly(
                "/questions/0/source", "/questions/0/category", "/questions/0/grain", "/questions/0/schoolYear",
                "/questions/0/at", "/questions/0/agreementVersion");
        assertThat(results.get(1).problem().errors()).extracting(FieldError::pointer).containsExactly("/questions/1");
        assertThat(results.getLast().decision().permitted()).isTrue();
    }

    @Test
    void takesOneToFiveHundredQuestions() {
        assertThat(new DecisionsRequest(Collections.nCopies(500, ask("attendance", 2025))).answer(DECIDING).results())
                .hasSize(500);
        for (List<Question> wrong : Arrays.asList(null, List.<Question>of(),
                Collections.nCopies(501, ask("attendance", 2025)))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> new DecisionsRequest(wrong).answer(DECIDING));
        }
    }

    private static List<ResultView> answers(Question... questions) {
        return new DecisionsRequest(Arrays.asList(questions)).answer(DECIDING).results();
    }

    private static Question ask(String category, int year) {
        return new Question("data-hub", category, "district", year, null, null);
    }
}
