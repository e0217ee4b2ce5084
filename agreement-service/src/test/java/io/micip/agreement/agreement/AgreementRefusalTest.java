package io.micip.agreement.agreement;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.micip.testservers.ProblemsPage;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementRefusalTest {

    @Test
    void isExplainedToThoseWhoCallTheApi() {
        assertThat(ProblemsPage.section("agreement-service")).containsExactlyInAnyOrderEntriesOf(Arrays
                .stream(AgreementRefusal.values())
                .collect(Collectors.toMap(refusal -> refusal.type().code(),
                        refusal -> refusal.type().category().status())));
    }
}
