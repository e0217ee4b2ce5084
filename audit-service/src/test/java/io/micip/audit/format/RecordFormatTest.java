package io.micip.audit.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;

import static org.assertj.core.api.Assertions.assertThat;

class RecordFormatTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static AuditRecord record(String subject) {
        return AuditRecord.of(new Place(2, 41), """
                {"actorid":"u1","actororg":"district:82030","actorrole":"planner","agreementversion":"7",
                "correlationid":"c1","data":{"reason":"category-not-listed"},"district":"82030","id":"i1",
                "outcome":"refused","sequence":"1","source":"/micip/catalog-service","subject":"%s",
                "time":"2026-11-23T12:00:00.123Z","type":"io.micip.catalog.report-refused.v1"}"""
                .formatted(subject).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> written(RecordFormat format, AuditRecord... records) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = format.writer(out);
        for (var one : records) {
            writer.write(one);
        }
        writer.flush();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void writesATableWithAHeading() throws IOException {
        assertThat(written(RecordFormat.CSV, record("/data-sets/1"))).containsExactly(
                "log,index,time,type,outcome,reason,district,subject,actorId,actorRole,actorOrganisation,"
                        + "agreementVersion,sequence,source,id,correlationId,causationId,data",
                "2,41,2026-11-23T12:00:00.123Z,io.micip.catalog.report-refused.v1,refused,category-not-listed,82030,"
                        + "/data-sets/1,u1,planner,district:82030,7,1,/micip/catalog-service,i1,c1,,"
                        + "\"{\"\"reason\"\":\"\"category-not-listed\"\"}\"");
    }

    @Test
    void writesTheHeadingOfAnEmptyTable() throws IOException {
        assertThat(written(RecordFormat.CSV)).hasSize(1);
        assertThat(written(RecordFormat.NDJSON)).isEmpty();
    }

    @Test
    void writesNoFormulas() throws IOException {
        assertThat(written(RecordFormat.CSV, record("=HYPERLINK(1)")).getLast()).contains(",'=HYPERLINK(1),");
    }

    @Test
    void writesAJsonObjectALine() throws IOException {
        var lines = written(RecordFormat.NDJSON, record("/data-sets/1"), record("/data-sets/2"));

        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.getLast()).path("subject").asString()).isEqualTo("/data-sets/2");
        assertThat(JSON.readTree(lines.getLast()).path("index").asLong()).isEqualTo(41);
    }

    @Test
    void writesApiActivitiesForSecurityTools() throws IOException {
        var event = JSON.readTree(written(RecordFormat.OCSF, record("/data-sets/1")).getFirst());

        assertThat(event.path("class_uid").asInt()).isEqualTo(6003);
        assertThat(event.path("type_uid").asInt()).isEqualTo(600_399);
        assertThat(event.path("time").asLong()).isEqualTo(1_795_435_200_123L);
        assertThat(event.path("status_id").asInt()).isEqualTo(2);
        assertThat(event.path("status_detail").asString()).isEqualTo("refused: category-not-listed");
        assertThat(event.at("/actor/user/uid").asString()).isEqualTo("u1");
        assertThat(event.at("/api/operation").asString()).isEqualTo("io.micip.catalog.report-refused.v1");
        assertThat(event.at("/resources/0/uid").asString()).isEqualTo("/data-sets/1");
        assertThat(event.at("/src_endpoint/name").asString()).isEqualTo("/micip/catalog-service");
    }
}
