package io.micip.plan;

import java.nio.file.Path;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.OpenApiDocument;
import io.micip.testservers.ServiceClient;

import static org.assertj.core.api.Assertions.assertThat;

/// The whole service with real stores, its neighbours standing in over HTTP.
@ExtendWith({MongoServer.class, KafkaServer.class})
class PlanServiceTest {
    private static RunningPlan plan;

    private final ServiceClient planner = plan.client("planner@district:82030");
    private final ServiceClient stranger = plan.client("planner@district:82015");
    private final ServiceClient consultant = plan.client("isd-consultant@isd:82");

    @BeforeAll
    static void start() {
        plan = RunningPlan.start();
    }

    @AfterAll
    static void stop() {
        plan.close();
    }

    @Test
    void keepsADataSetWithACoveredReportAsAReference() {
        var made = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE);
        var path = made.header("Location");

        var changed = planner.post(path + "/tiles", "{\"reportId\":\"attendance\",\"values\":{}}", "If-Match", "\"1\"");

        assertThat(made.status()).isEqualTo(201);
        assertThat(changed.status()).isEqualTo(201);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(planner.get(path).json().at("/tiles/0/reference/reportId").asString()).isEqualTo("attendance");
    }

    @Test
    void showsADataSetToItsDistrictAndToItsIsdAndToNobodyElse() {
        var path = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE).header("Location");

        assertThat(consultant.get(path).status()).isEqualTo(200);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(plan.client("isd-consultant@isd:63").get(path).status()).isEqualTo(404);
        assertThat(new ServiceClient(plan.service(), null).get(path).status()).isEqualTo(401);
    }

    @Test
    void letsReadersReadButNotWrite() {
        var path = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE).header("Location");

        var signer = plan.client("signer@district:82030");

        assertThat(signer.get(path).status()).isEqualTo(200);
        assertThat(signer.send("DELETE", path, null, "If-Match", "\"1\"").status()).isEqualTo(403);
        assertThat(consultant.send("DELETE", path, null, "If-Match", "\"1\"").status()).isIn(403, 404);
        assertThat(planner.get(path).text("/state")).isEqualTo("active");
    }

    @Test
    void removesAndRestoresADataSet() {
        var path = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE).header("Location");

        assertThat(planner.send("DELETE", path, null, "If-Match", "\"1\"").text("/state")).isEqualTo("removed");
        assertThat(planner.post(path + "/restoration", "", "If-Match", "\"2\"").text("/state")).isEqualTo("active");
    }

    @Test
    void refusesAChangeThatDoesNotNameItsVersionOrNamesAnOldOne() {
        var path = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE).header("Location");

        assertThat(planner.send("PATCH", path, "{\"title\":\"X\"}").status()).isEqualTo(428);
        assertThat(planner.send("PATCH", path, "{\"title\":\"X\"}", "If-Match", "\"9\"").status()).isEqualTo(412);
        assertThat(planner.send("PATCH", path, "{\"title\":\"X\"}", "If-Match", "\"1\"").text("/title")).isEqualTo("X");
    }

    @Test
    void namesThePlaceOfAnIdentifierButNeverTheValue() {
        var refused = planner.post("/api/v1/data-sets",
                RunningPlan.ATTENDANCE.replace("Which groups", "Why does student UIC 4512345678"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("identifier-found");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/guidingQuestion");
        assertThat(refused.response().body()).doesNotContain("4512345678");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                              | 400 | malformed-json
            {"district":"82030","title":"A","guidingQuestion":"Q","x":1} | 400 | unknown-field
            {"district":"82030","title":{},"guidingQuestion":"Q"} | 400 | wrong-type
            {"district":"8203","title":"A","guidingQuestion":"Q"} | 422 | invalid
            {"district":"82030","title":"A"}               | 422 | invalid
            {"district":"82030","title":" ","guidingQuestion":"Q"} | 422 | invalid
            {"district":"82015","title":"A","guidingQuestion":"Q"} | 404 | unknown
            null                                           | 400 | malformed-json
            []                                             | 400 | wrong-type
            """)
    void answersBadInputWithAProblemAndStoresNothing(String body, int status, String code) {
        var before = stored();

        var answer = planner.post("/api/v1/data-sets", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void tellsServicesWhichViewsADistrictsPlansShowAndNobodyElse() {
        var planner = plan.client("planner@district:63260");
        var agreement = new ServiceClient(plan.service(), plan.tokens().serviceToken("agreement-service"));
        var removed = aDataSetWithATile(planner, "63260");
        planner.send("DELETE", removed, null, "If-Match", "\"2\"");
        var shown = aDataSetWithATile(planner, "63260");
        aDataSetWithATile(planner, "63260");

        var first = agreement.get("/internal/v1/tiles?district=63260&limit=1");
        var second = agreement.get("/internal/v1/tiles?district=63260&cursor=" + first.text("/next"));

        assertThat(first.json().path("items")).hasSize(1);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(shown).endsWith(second.text("/items/0/dataSetId"));
        var tile = second.json().at("/items/0/tiles/0");
        assertThat(tile.path("category").asString()).isEqualTo("attendance");
        assertThat(tile.path("grain").asString()).isEqualTo("district");
        assertThat(tile.path("schoolYear").asInt()).isEqualTo(2025);
        assertThat(second.response().body()).doesNotContain("Which groups");
        assertThat(planner.get("/internal/v1/tiles?district=63260").status()).isEqualTo(403);
        assertThat(agreement.get("/internal/v1/tiles?district=x").status()).isEqualTo(422);
    }

    @Test
    void purgesTheReferencesOfASchoolYearThatWereListed() {
        var path = aDataSetWithATile(plan.client("planner@district:63300"), "63300");
        var signer = plan.client("signer@district:63300");
        var body = "{\"source\":\"mi-school-data\",\"schoolYear\":2025}";

        var none = signer.get("/api/v1/districts/63300/references?source=mi-school-data&schoolYear=2024");
        var listed = signer.get("/api/v1/districts/63300/references?source=mi-school-data&schoolYear=2025");
        assertThat(none.json().path("count").asInt()).isZero();
        assertThat(listed.json().path("count").asInt()).as(listed.response().body()).isEqualTo(1);
        assertThat(listed.text("/references/0/dataSetTitle")).isEqualTo("Attendance");
        assertThat(listed.text("/notice")).contains("cannot be undone");

        var purges = "/api/v1/districts/63300/purges";
        assertThat(signer.post(purges, body).status()).isEqualTo(428);
        assertThat(signer.post(purges, body, "If-Match", none.header("ETag")).status()).isEqualTo(412);
        assertThat(signer.get(path).json().path("tiles")).hasSize(1);
        var purged = signer.post(purges, body, "If-Match", listed.header("ETag"));
        assertThat(purged.json().path("purged").asInt()).as(purged.response().body()).isEqualTo(1);
        assertThat(signer.get(path).json().path("tiles")).isEmpty();
        assertThat(signer.get(path).json().path("purgedTiles")).hasSize(1);
        assertThat(plan.service().context().getBean(MongoDatabase.class).getCollection("dataSets")
                .find(new org.bson.Document("_id", path.replaceAll(".*/", ""))).first().toJson())
                .doesNotContain("Common_SchoolYear");
        assertThat(signer.post(purges, body, "If-Match", listed.header("ETag")).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signer@district:82030  | ?source=data-hub&schoolYear=25 | 422 | ?schoolYear
            signer@district:82030  | ?source=Data%20Hub             | 422 | ?source
            signer@district:82030  | ?schoolYear=2025               | 422 | ?source
            planner@district:82030 | ?source=data-hub               | 403 | ''
            state-reviewer@state:MI | ?source=data-hub              | 403 | ''
            signer@district:82015  | ?source=data-hub               | 404 | ''
            """)
    void listsReferencesForNobodyElse(String role, String query, int status, String pointer) {
        var answer = plan.client(role).get("/api/v1/districts/82030/references" + query);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void describesItselfAsTheCommittedDocumentDoes() {
        OpenApiDocument.of(plan.service().uri("/internal/openapi")).isTheOneOf(Path.of("openapi.json"));
    }

    @Test
    void pagesThroughTheDataSetsOfADistrict() {
        var dearborn = plan.client("planner@district:50210");
        for (var n = 0; n < 3; n++) {
            dearborn.post("/api/v1/data-sets", RunningPlan.ATTENDANCE.replace("82030", "50210"));
        }

        var first = dearborn.get("/api/v1/data-sets?district=50210&limit=2");
        var second = dearborn.get(first.header("Link").replaceAll("^<|>.*$", ""));

        assertThat(first.json().path("items")).hasSize(2);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().path("next").isMissingNode() || second.json().path("next").isNull()).isTrue();
    }

    @Test
    void doesNotFailOpenWhileTheCatalogueIsSilent() {
        try (var alone = RunningPlan.of(plan.tokens(), "http://127.0.0.1:1").start()) {
            var client = new ServiceClient(alone, plan.tokens().token("planner@district:82030"));
            var path = client.post("/api/v1/data-sets", RunningPlan.ATTENDANCE).header("Location");

            var refused = client.post(path + "/tiles", "{\"reportId\":\"attendance\",\"values\":{}}", "If-Match",
                    "\"1\"");

            assertThat(refused.status()).isEqualTo(503);
            assertThat(client.get(path).json().path("tiles")).isEmpty();
        }
    }

    private static String aDataSetWithATile(ServiceClient planner, String district) {
        var path = planner.post("/api/v1/data-sets", RunningPlan.ATTENDANCE.replace("82030", district))
                .header("Location");
        var added = planner.post(path + "/tiles", "{\"reportId\":\"attendance\",\"values\":{}}", "If-Match", "\"1\"");
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        return path;
    }

    private static long stored() {
        return plan.service().context().getBean(MongoDatabase.class).getCollection("dataSets").countDocuments();
    }

}
