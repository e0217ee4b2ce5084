package io.micip.agreement.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementRecordTest {

    @Test
    void writesFormat1AsItWasFrozen() throws IOException {
        try (InputStream golden = AgreementRecordTest.class.getResourceAsStream("/golden/agreement-record-1.json")) {
            String frozen = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8).strip();

            assertThat(new String(RecordFixtures.record().bytes(), StandardCharsets.UTF_8)).isEqualTo(frozen);
        }
    }

    @Test
    void holdsTheWordsOfEveryTextThatWasSignedOrIsOffered() {
        assertThat(RecordFixtures.record().content().path("texts").valueStream()
                .map(text -> text.path("body").asString()))
                .containsExactly(RecordFixtures.FIRST_TEXT.body(), RecordFixtures.NEXT_TEXT.body());
    }

    @Test
    void holdsEveryScheduleAThatWasSignedAndTheOneInForce() {
        JsonNode schedules = RecordFixtures.record().content().path("scheduleA");

        assertThat(schedules.path("inForce").asInt()).isEqualTo(2);
        assertThat(schedules.path("versions").valueStream().map(one -> one.path("content").path("version").asInt()))
                .containsExactly(1, 2);
    }

    @Test
    void holdsWhoRevokedWhoHeldAndWhoChangedScheduleA() {
        AgreementRecord amended = AgreementRecord.of(RecordFixtures.amended(), RecordFixtures::wordsOf);
        JsonNode record = amended.content();

        assertThat(record.at("/current/revocation/by/signer/id").asString()).isEqualTo("signer-1");
        assertThat(record.at("/current/revocation/by/official/title").asString()).isEqualTo("Superintendent");
        assertThat(record.at("/suspensions/0/set/signer/organisation").asString()).isEqualTo("state:MI");
        assertThat(record.at("/suspensions/0/set").has("official")).as("never signed here").isFalse();
        assertThat(record.at("/amendments/0/scheduleA/version").asInt()).isEqualTo(2);
        assertThat(RecordPage.of(amended, "Dearborn")).contains("account signer-1", "account state-signer-1",
                "Signed by Robin");
        assertThat(RecordPage.of(amended, "Dearborn")).as("words, no codes")
                .contains("district decision", "Michigan Data Hub", "<td>attendance</td>")
                .doesNotContain("district-decision", "data-hub", "state-signer of");
    }

    @Test
    void canBeMadeOfAnAgreementThatNobodySigned() {
        AgreementRecord offered = AgreementRecord.of(RecordFixtures.offered(), RecordFixtures::wordsOf);

        assertThat(offered.content().path("status").asString()).isEqualTo("offered");
        assertThat(offered.content().has("current")).isFalse();
        assertThat(RecordCheck.findings(offered.bytes())).isEmpty();
        assertThat(offered.fileName()).isEqualTo("agreement-82030-v1");
    }
}
