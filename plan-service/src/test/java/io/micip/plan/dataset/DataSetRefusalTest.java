package io.micip.plan.dataset;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.ProblemType;
import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class DataSetRefusalTest {
    @Test
    void areListedInTheDocumentEachWithItsStatus() {
        Function<ProblemType, Integer> status = type -> type.category().status();

        assertThat(ProblemsPage.section("plan-service")).containsExactlyInAnyOrderEntriesOf(
                Arrays.stream(DataSetRefusal.values())
                        .map(DataSetRefusal::type)
                        .filter(type -> !CommonProblems.all().contains(type))
                        .collect(Collectors.toMap(ProblemType::code, status)));
    }
}
