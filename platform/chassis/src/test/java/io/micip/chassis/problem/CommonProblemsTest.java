package io.micip.chassis.problem;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class CommonProblemsTest {

    @Test
    void areThoseThatThePageExplains() {
        var inCode = CommonProblems.all()
                .stream()
                .collect(Collectors.toMap(ProblemType::code, type -> type.category().status()));

        assertThat(ProblemsPage.section("every service")).containsExactlyInAnyOrderEntriesOf(inCode);
    }
}
