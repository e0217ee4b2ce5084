package io.micip.agreement.agreement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.micip.agreement.district.District;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreements.DistrictCode;
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

    @Test
    void namesTheDistrictThatTookTheClosedOnesPlace() {
        District closed = new District(new DistrictCode("82010"), "Gone", "82", false, null, new DistrictCode("82015"),
                List.of());

        assertThat(AgreementRefusal.districtClosed(closed).refusal().explanation())
                .endsWith("District 82015 took its place.");
        assertThat(AgreementRefusal.districtClosed(closed).refusal().type())
                .isEqualTo(AgreementRefusal.DISTRICT_CLOSED.type());
    }
}
