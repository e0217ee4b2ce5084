package io.micip.gateway;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.ProblemType;
import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {
    @Test
    void areListedInTheDocumentEachWithItsStatus() {
        Function<ProblemType, Integer> status = type -> type.category().status();

        assertThat(ProblemsPage.section("gateway")).containsExactlyInAnyOrderEntriesOf(
                GatewayProblems.all().stream().collect(Collectors.toMap(ProblemType::code, status)));
    }
}
