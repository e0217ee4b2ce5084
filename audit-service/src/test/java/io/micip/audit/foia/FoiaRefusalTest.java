package io.micip.audit.foia;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.ProblemType;
import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class FoiaRefusalTest {
    @Test
    void isExplainedToThoseWhoCallTheApi() {
        var types = Stream.concat(Stream.of(FoiaRefusal.values()).map(FoiaRefusal::type),
                Stream.of(RecordFound.TYPE));

        assertThat(ProblemsPage.section("audit-service")).containsExactlyInAnyOrderEntriesOf(
                types.collect(Collectors.toMap(ProblemType::code, type -> type.category().status())));
    }
}
