package io.micip.catalog.launch;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.micip.catalog.coverage.NotCovered;
import io.micip.catalog.reference.ReferenceRefusal;
import io.micip.chassis.problem.ProblemType;
import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {

    @Test
    void areAllDocumentedAndNoneIsMadeUp() {
        var types = Stream.concat(
                Stream.of(NotCovered.TYPE, ReferenceRefusal.INVALID_PARAMETER, ReferenceRefusal.REPORT_VANISHED),
                Arrays.stream(LaunchRefusal.values()).map(LaunchRefusal::type));

        assertThat(ProblemsPage.section("catalog-service")).containsExactlyInAnyOrderEntriesOf(
                types.collect(Collectors.toMap(ProblemType::code, type -> type.category().status(),
                        (one, _) -> one)));
    }
}
