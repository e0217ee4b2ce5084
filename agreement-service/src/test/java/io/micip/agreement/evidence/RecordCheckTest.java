package io.micip.agreement.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.notes.CanonicalJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordCheckTest {

    private static final String RECORD = new String(RecordFixtures.record().bytes(), StandardCharsets.UTF_8);

    @Test
    void findsNothingWrongInARecordAsItWasMade() {
        assertThat(findings(RECORD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"that** bind, that** bond, text 1 has other words",
            "'\"to\":2027', '\"to\":2028', Schedule A version 1 has other lines"})
    void findsWordsAndLinesThatWereChanged(String signed, String changed, String finding) {
        assertThat(findings(RECORD.replace(signed, changed))).anyMatch(found -> found.startsWith(finding));
    }

    @Test
    void findsASignatureUnderSomethingElse() {
        String sha256 = RecordFixtures.FIRST_TEXT.identity().sha256();
        String schedule = ScheduleAIdentity.of(RecordFixtures.FIRST_SCHEDULE).sha256();

        assertThat(findings(
                RECORD.replace("\"text\":{\"sha256\":\"" + sha256, "\"text\":{\"sha256\":\"" + "0".repeat(64))))
                .anyMatch(found -> found.contains("under a text"));
        assertThat(findings(RECORD.replace("\"scheduleA\":{\"sha256\":\"" + schedule,
                "\"scheduleA\":{\"sha256\":\"" + "0".repeat(64))))
                .anyMatch(found -> found.contains("under a Schedule A"));
    }

    @Test
    void saysUnderWhichSignatureEachScheduleAStands() {
        byte[] before = RecordFixtures.record().bytes();
        byte[] amended = AgreementRecord.of(RecordFixtures.amended(), RecordFixtures::wordsOf).bytes();

        assertThat(RecordCheck.standings(before)).containsExactly(
                "Schedule A version 1: signed by Robin Demo-N\u00fa\u00f1ez, Superintendent at 2026-11-23T15:00:00Z",
                "Schedule A version 2: not signed");
        assertThat(RecordCheck.standings(amended)).last().asString().startsWith(
                "Schedule A version 2: signed by Robin").endsWith("at 2026-11-24T16:30:00Z");
    }

    @Test
    void checksTheSignatureUnderALaterScheduleAToo() {
        byte[] amended = AgreementRecord.of(RecordFixtures.amended(), RecordFixtures::wordsOf).bytes();
        String schedule = ScheduleAIdentity.of(RecordFixtures.NEXT_SCHEDULE).sha256();

        assertThat(RecordCheck.findings(amended)).isEmpty();
        assertThat(findings(new String(amended, StandardCharsets.UTF_8).replace(
                "\"scheduleA\":{\"sha256\":\"" + schedule, "\"scheduleA\":{\"sha256\":\"" + "0".repeat(64))))
                .anyMatch(found -> found.contains("under a Schedule A"));
    }

    @Test
    void findsAnotherFormat() {
        assertThat(findings(RECORD.replace("record/1", "record/9"))).hasSize(1);
        assertThat(findings(" " + RECORD)).containsExactly("it is not written in canonical form");
        assertThatThrownBy(() -> findings("{")).isInstanceOf(CanonicalJson.NotCanonical.class);
    }

    private static List<String> findings(String record) {
        return RecordCheck.findings(record.getBytes(StandardCharsets.UTF_8));
    }
}
