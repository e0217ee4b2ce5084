package io.micip.audit.retention;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.ProblemType;
import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class HoldRefusalTest {
    @Test
    void isExplainedToThoseWhoCallTheApi() {
        var types = Stream.concat(Stream.of(HoldRefusal.values()).map(HoldRefusal::type), Stream.of(Retention.RETIRED));

        assertThat(ProblemsPage.section("audit-service, retention")).containsExactlyInAnyOrderEntriesOf(
                types.collect(Collectors.toMap(ProblemType::code, type -> type.category().status())));
    }
}
