package io.micip.audit.attestation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoreTallyTest {
    private final TextScan scan = new TextScan();
    private final StoreTally plan = new StoreTally("plan-service", scan);

    private void title(String title) {
        plan.document("dataSets", "1");
        plan.value("dataSets", "state.title", title);
    }

    @Test
    void countsDocumentsAndValuesByTheirElement() {
        title("Attendance in the early grades");
        title("Reading");
        plan.value("dataSets", "state.tiles[].reference.values.Common.Locations", "1-D,1185,105,0");

        var counted = plan.collections().get("dataSets");
        assertThat(counted.documents()).isEqualTo(2);
        assertThat(counted.values()).containsEntry("state.title", 2L)
                .containsEntry("state.tiles[].reference.values.*", 1L);
        assertThat(plan.astray()).isEmpty();
        assertThat(scan.hits()).isEmpty();
    }

    @Test
    void findsWhatTheInventoryHasNoLineFor() {
        title("Reading");
        plan.document("reports", "1");
        plan.value("dataSets", "state.passed", 97.4);

        assertThat(plan.astray()).containsOnlyKeys("plan-service reports: no such collection in the inventory",
                "plan-service dataSets.state.passed: no such element in the inventory");
    }

    @Test
    void countsWhatARequestForRecordsNamesAndDoesNotScanIt() {
        var audit = new StoreTally("audit-service", scan);
        audit.document("foiaRequests", "1");
        audit.value("foiaRequests", "state.asked.names[]", "the student Alex Example, UIC 1234567890");

        assertThat(audit.collections().get("foiaRequests").values()).containsEntry("state.asked.names[]", 1L);
        assertThat(audit.astray()).isEmpty();
        assertThat(scan.texts()).isZero();
    }

    @Test
    void findsAValueThatIsNotWhatItsLineSays() {
        title("x".repeat(10_001));
        plan.value("dataSets", "state.standing", "ninety-seven percent passed");
        plan.value("dataSets", "state.madeAt", Date.from(Instant.EPOCH));

        assertThat(plan.astray()).containsOnlyKeys("plan-service dataSets.state.title: no words",
                "plan-service dataSets.state.standing: no code");
    }

    @Test
    void saysWhereAPersonStandsAndNeverWho() {
        title("Our student Maria Lopez, UIC 0001234567");

        assertThat(scan.hits()).containsOnlyKeys("plan-service dataSets.state.title person-name",
                "plan-service dataSets.state.title uic");
    }

    @Test
    void readsTheTextsInsideOfEvents() {
        plan.value("facts", "outbox[].data", "{\"words\": [\"UIC 0001234567\"], \"count\": 3}");
        plan.value("facts", "outbox[].data", "{\"id\": \"0190c6f2-3135-7501-8001-313555010000\"}");

        assertThat(scan.hits()).containsOnlyKeys("plan-service facts.outbox[].data uic");
        assertThat(scan.texts()).isEqualTo(1);
    }

    @Test
    void readsWhatNobodyCouldRead() {
        plan.document("parked", "1");
        plan.value("parked", "raw", "\0\0\0\7Our student Maria Lopez, UIC 0001234567"
                .getBytes(StandardCharsets.UTF_8));
        plan.value("parked", "headers[].value", "01a216cb-5175-5512-3499-2485551234aa"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(plan.astray()).isEmpty();
        assertThat(scan.hits()).containsOnlyKeys("plan-service parked.raw person-name",
                "plan-service parked.raw uic");
    }

    @Test
    void countsWarningsApart() {
        title("Two students sit on the team");

        assertThat(scan.warnings()).isEqualTo(1);
        assertThat(scan.hits()).isEmpty();
    }

    @Test
    void isClearedByNothingFound() {
        title("Reading");

        assertThat(new Attestation(Instant.EPOCH, List.of(), List.of(plan), scan, List.of()).isClean()).isTrue();
        assertThat(new Attestation(Instant.EPOCH, List.of(), List.of(plan), scan, List.of("micip_x")).isClean())
                .isFalse();
    }

    @Test
    void showsNoNameThatMayBeAValue() {
        var plan = new StoreTally("plan-service", new TextScan());
        plan.document("dataSets", "1");
        plan.value("dataSets", "state.seen.robin@example.org", 1);
        plan.value("dataSets", "state.seen.Robin Demo", 1);

        assertThat(plan.astray()).containsOnlyKeys(
                "plan-service dataSets.state.seen.?.org: no such element in the inventory",
                "plan-service dataSets.state.seen.?: no such element in the inventory");
    }

    @Test
    void keepsTheListShort() {
        var plan = new StoreTally("plan-service", new TextScan());
        for (int i = 0; i < 1_000; i++) {
            plan.value("dataSets", "field" + i, 1);
        }

        assertThat(plan.astray()).hasSize(101).containsEntry("plan-service: more", 900L);
    }

    @Test
    void takesNoDigitsOfAnIdForANumber() {
        var audit = new StoreTally("audit-service", scan);
        audit.value("records", "entry",
                "{\"subject\":\"/data-sets/6cc3e168-2483-4555-1234-517555123499#(517) 555-1234\"}");
        audit.value("records", "entry", "{\"subject\":\"/data-sets/01a216cb-5175-5512-3499-2485551234aa\"}");

        assertThat(scan.hits()).hasSize(1); // the one that is no id
    }
}
