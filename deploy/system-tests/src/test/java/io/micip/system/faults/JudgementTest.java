package io.micip.system.faults;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.micip.system.acts.Json;
import io.micip.system.acts.ScheduleA.Line;
import io.micip.system.acts.ScheduleA.Years;
import io.micip.system.faults.Operation.Knowledge;
import io.micip.system.log.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTest {
    private static final Operation MADE = new Operation(Operation.made("a"), Knowledge.DONE);

    @Test
    void findsNothingWhereEverythingIsOnRecordOnce() {
        var judgement = judge(List.of(MADE), made("1", "a", 1));
        assertThat(judgement.isClean()).isTrue();
    }

    @Test
    void findsWhatWasAcknowledgedAndIsNotOnRecord() {
        assertThat(judge(List.of(MADE)).lost()).containsExactly("made a");
        assertThat(judge(List.of(new Operation("made a", Knowledge.UNKNOWN))).isClean()).isTrue();
    }

    @Test
    void findsWhatStandsTwice() {
        assertThat(judge(List.of(MADE), made("1", "a", 1), made("2", "a", 2)).doubled()).isNotEmpty();
        assertThat(judge(List.of(), made("1", "a", 1), made("1", "b", 1)).doubled()).isNotEmpty();
    }

    @Test
    void findsGapsAndWrongOrder() {
        assertThat(judge(List.of(), revised("1", 2), revised("2", 1)).reordered()).hasSize(2);
        assertThat(judge(List.of(), revised("1", 1), revised("2", 3)).reordered()).hasSize(1);
        assertThat(judge(List.of(), revised("1", 1), revised("2", 2)).reordered()).isEmpty();
    }

    @Test
    void looksForEachStepOfAnAgreementByItsVersion() {
        var revoked = new Operation(Operation.agreed("revoked", "82030", 7), Knowledge.DONE);

        assertThat(judge(List.of(revoked), step("revoked", 7, 1)).isClean()).isTrue();
        assertThat(judge(List.of(revoked), step("revoked", 8, 1)).lost()).containsExactly("revoked 82030 7");
        assertThat(judge(List.of(), step("revoked", 7, 1), step("revoked", 7, 2)).doubled()).isNotEmpty();
    }

    @Test
    void findsDecisionsThatTheNamedVersionDoesNotBear() {
        var listed = List.of(new Line("data-hub", "attendance", "district", new Years(2019, 2027)));
        var history = new AgreementHistory(
                List.of(agreement("activated", 3, 0), agreement("schedule-a-changed", 4, 1),
                        agreement("schedule-a-changed", 5, 2)),
                version -> version == 1 ? listed : List.of());
        assertThat(history.agrees(opened("data-hub", 4))).isTrue();
        assertThat(history.agrees(opened("data-hub", 5))).isFalse();
        assertThat(history.agrees(opened("mi-school-data", 5))).isTrue();
        assertThat(history.agrees(opened("mi-school-data", 2))).isFalse();
        assertThat(history.agrees(opened("mi-school-data", 6))).isFalse();
    }

    private static Judgement judge(List<Operation> operations, Entry... entries) {
        return Judgement.of(operations, List.of(List.of(entries)));
    }

    private static Entry made(String id, String dataSet, int sequence) {
        return entry("id", id, "type", "io.micip.plan.data-set-made.v1", "source", "/micip/plan-service", "subject",
                "/data-sets/" + dataSet, "sequence", sequence, "data", Map.of("dataSetId", dataSet));
    }

    private static Entry revised(String id, int sequence) {
        return entry("id", id, "type", "io.micip.plan.data-set-revised.v1", "source", "/micip/plan-service", "subject",
                "/data-sets/a", "sequence", sequence);
    }

    private static Entry agreement(String type, int version, int schedule) {
        return entry("type", "io.micip.agreement." + type + ".v1", "agreementversion", version, "data",
                Map.of("toVersion", schedule));
    }

    private static Entry step(String type, int version, int sequence) {
        return entry("id", type + sequence, "type", "io.micip.agreement." + type + ".v1", "source",
                "/micip/agreement-service", "subject", "/districts/82030/agreement", "district", "82030",
                "agreementversion", version, "sequence", sequence);
    }

    private static Entry opened(String source, int version) {
        return entry("type", "io.micip.catalog.report-opened.v1", "agreementversion", version, "data",
                Map.of("source", source, "category", "attendance", "grain", "district", "schoolYear", 2025));
    }

    private static Entry entry(Object... namesAndValues) {
        return new Entry(0, 0, Json.read(Json.object(namesAndValues)));
    }
}
