package io.micip.agreement.signature;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreements.ScheduleA;
import io.micip.notes.CanonicalJson;
import io.micip.notes.Sha256;

import static io.micip.agreement.agreement.AgreementFixtures.ATTENDANCE;
import static io.micip.agreement.agreement.AgreementFixtures.GROWTH;
import static org.assertj.core.api.Assertions.assertThat;

class ScheduleAIdentityTest {

    @Test
    void hashesWhatAnybodyCanWriteDown() {
        String written = "{\"lines\":[{\"category\":\"attendance\",\"grain\":\"district\",\"schoolYears\":"
                + "{\"from\":2019,\"to\":2027},\"source\":\"data-hub\"}],\"version\":1}";
        ScheduleA schedule = new ScheduleA(1, List.of(ATTENDANCE));

        assertThat(new String(CanonicalJson.write(ScheduleAIdentity.contentOf(schedule)), StandardCharsets.UTF_8))
                .isEqualTo(written);
        assertThat(ScheduleAIdentity.of(schedule).sha256())
                .isEqualTo(Sha256.hex(written.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsEveryChangeApart() {
        assertThat(List.of(new ScheduleA(1, List.of(ATTENDANCE)), new ScheduleA(2, List.of(ATTENDANCE)),
                new ScheduleA(1, List.of(ATTENDANCE, GROWTH)), new ScheduleA(1, List.of(GROWTH, ATTENDANCE)),
                ScheduleA.NOTHING)).extracting(schedule -> ScheduleAIdentity.of(schedule).sha256())
                .doesNotHaveDuplicates();
    }
}
