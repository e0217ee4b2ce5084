package io.micip.audit.live;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.ProblemType;
import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class LiveRefusalTest {
    @Test
    void isExplainedToThoseWhoCallTheApi() {
        var types = Stream.of(LiveRefusal.values()).map(LiveRefusal::type);

        assertThat(ProblemsPage.section("audit-service, live")).containsExactlyInAnyOrderEntriesOf(
                types.collect(Collectors.toMap(ProblemType::code, type -> type.category().status())));
    }
}
