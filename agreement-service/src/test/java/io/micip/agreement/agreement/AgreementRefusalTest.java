package io.micip.agreement.agreement;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.micip.agreement.epoch.AgreementHistory;
import io.micip.chassis.problem.ProblemType;
import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementRefusalTest {

    @Test
    void isExplainedToThoseWhoCallTheApi() {
        Stream<ProblemType> types = Stream.concat(Stream.of(AgreementRefusal.values()).map(AgreementRefusal::type),
                Stream.of(AgreementHistory.FULL));

        assertThat(ProblemsPage.section("agreement-service")).containsExactlyInAnyOrderEntriesOf(
                types.collect(Collectors.toMap(ProblemType::code, type -> type.category().status())));
    }
}
