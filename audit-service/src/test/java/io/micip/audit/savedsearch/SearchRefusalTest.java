package io.micip.audit.savedsearch;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.ProblemType;
import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class SearchRefusalTest {
    @Test
    void isExplainedToThoseWhoCallTheApi() {
        var types = Stream.of(SearchRefusal.values()).map(SearchRefusal::type);

        assertThat(ProblemsPage.section("audit-service, saved searches")).containsExactlyInAnyOrderEntriesOf(
                types.collect(Collectors.toMap(ProblemType::code, type -> type.category().status())));
    }
}
