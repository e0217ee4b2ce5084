package io.micip.catalog;

import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.TestTokens;

import static io.micip.catalog.CatalogHouse.LAUNCHES;
import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is sent, the answer is a documented problem, and nothing opens.
@ExtendWith({MongoServer.class, KafkaServer.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String CHECKS = "/api/v1/reference-checks";
    private static final String MANY = "/api/v1/coverage-checks";

    @SuppressWarnings("NullAway.Init")
    private CatalogHouse house;

    @BeforeAll
    void open() {
        house = new CatalogHouse();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void answersWithAProblem(Mistake mistake) {
        var answer = house.as("planner@district:82030").send(mistake.method, mistake.path, mistake.body);

        assertProblem(answer, mistake.status, mistake.code);
        assertThat(answer.json().at("/errors").findValuesAsString("pointer").toString()).contains(mistake.pointer);
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(inBodies(), inReferences(), inAddresses()).flatMap(all -> all);
    }

    private static Stream<Mistake> inBodies() {
        return Stream.of(LAUNCHES, CHECKS, MANY).flatMap(path -> Stream.of(
                post(path, "{", 400, "malformed-json", ""), post(path, "", 400, "malformed-json", ""),
                post(path, "null", 400, "malformed-json", ""), post(path, "[]", 400, "wrong-type", ""),
                post(path, "\"x\"", 400, "wrong-type", ""), post(path, "{} x", 400, "malformed-json", ""),
                post(path, "{\"surprise\":1}", 400, "unknown-field", "/surprise"),
                post(path, "{\"district\":\"82030\",\"district\":\"82030\"}", 400, "malformed-json", ""),
                post(path, "{\"district\":82030}", 400, "wrong-type", "/district"),
                post(path, "{}", 422, "invalid", "/district"),
                post(path, "{\"district\":\"" + "x".repeat(300_000) + "\"}", 413, "too-large", "")));
    }

    private static Stream<Mistake> inReferences() {
        return Stream.of(
                launch("\"82030\"", "null", 422, "invalid", "/reference"),
                launch("\"82030\"", "{}", 422, "invalid", "/reference/reportId"),
                launch("\"82030\"", "{\"reportId\":7}", 400, "wrong-type", "/reference/reportId"),
                launch("\"82030\"", reference("x".repeat(101), "{}"), 422, "invalid", "/reference/reportId"),
                launch("\"8203\"", reference("mi-school-data.attendance", "{}"), 422, "invalid", "/district"),
                launch("\"82030\"", reference("mi-school-data.nothing", "{}"), 404, "unknown", ""),
                launch("\"82030\"", reference("mi-school-data.attendance", "{}"), 422, "invalid-parameter",
                        "/reference/values/Common_Locations"),
                launch("\"82030\"", reference("mi-school-data.attendance", "[]"), 400, "wrong-type", ""),
                launch("\"82030\"", reference("mi-school-data.attendance", "{\"Common_SchoolYear\":2025}"), 400,
                        "wrong-type", ""),
                launch("\"82030\"", reference("mi-school-data.attendance", "{\"Common_SchoolYear\":null}"), 422,
                        "invalid", ""),
                launch("\"82030\"", reference("mi-school-data.attendance", "{\"Common_Locations\":\"district:82015\"}"),
                        422, "invalid-parameter", "/reference/values/Common_Locations"),
                launch("\"82030\"", reference("mi-school-data.attendance", "{\"Common_Locations\":\"UIC 1234567890\"}"),
                        422, "identifier-found", "/reference/values/Common_Locations"),
                launch("\"82015\"", reference("mi-school-data.attendance", "{}"), 404, "unknown", ""),
                launch("\"99999\"", reference("mi-school-data.attendance", "{}"), 404, "unknown", ""),
                openedFrom("tileId", "my words"), openedFrom("tileId", "UIC-1234567890"),
                openedFrom("dataSetId", "Maria-Lopez-has-an-IEP"),
                openedFrom("dataSetId", "0198F0C0-0000-7000-8000-000000000001"),
                openedFrom("dataSetId", "00000000-0000-0000-0000-001234567890"),
                post(MANY, "{\"district\":\"82030\",\"references\":[null]}", 422, "invalid", "/references/0"),
                post(MANY, "{\"district\":\"82030\",\"references\":["
                        + "{\"reportId\":\"a.b\"},".repeat(100) + "{\"reportId\":\"a.b\"}]}", 422, "invalid",
                        "/references"));
    }

    private static Stream<Mistake> inAddresses() {
        return Stream.of(
                get("/api/v1/coverage", 422, "invalid", "district"),
                get("/api/v1/coverage?district=", 422, "invalid", "?district"),
                get("/api/v1/coverage?district=82030%00", 422, "invalid", "?district"),
                get("/api/v1/coverage?district=82015", 404, "unknown", ""),
                get("/api/v1/sources/nobody/menu?district=82030", 404, "unknown", ""),
                get("/api/v1/sources/%24where/menu?district=82030", 404, "unknown", ""),
                get("/api/v1/sources/data-hub/menu?district=x", 422, "invalid", "?district"),
                get("/api/v1/sources/nobody/changes", 404, "unknown", ""),
                get("/api/v1/sources/data-hub/changes?limit=0", 422, "invalid", "?limit"),
                get("/api/v1/sources/data-hub/changes?limit=201", 422, "invalid", "?limit"),
                get("/api/v1/sources/data-hub/changes?limit=many", 400, "wrong-type", "limit"),
                get("/api/v1/sources/data-hub/changes?node=..%2Fx", 422, "invalid", "?node"),
                get("/api/v1/sources/data-hub/changes?cursor=x", 422, "invalid", "?cursor"),
                get("/api/v1/sources/data-hub/changes?cursor=YR94", 422, "invalid", "?cursor"),
                get("/api/v1/reports", 422, "invalid", "district"),
                get("/api/v1/reports?district=8203", 422, "invalid", "?district"),
                get("/api/v1/reports?district=82030&q=" + "a".repeat(101), 422, "invalid", "?q"),
                get("/api/v1/reports?district=82030&category=grades", 422, "invalid", "?category"),
                get("/api/v1/reports?district=82030&level=isd", 422, "invalid", "?level"),
                get("/api/v1/reports?district=82030&cadence=soon", 422, "invalid", "?cadence"),
                get("/api/v1/reports?district=82030&source=%24where", 422, "invalid", "?source"),
                get("/api/v1/reports?district=82030&limit=0", 422, "invalid", "?limit"),
                get("/api/v1/reports?district=82030&limit=many", 422, "invalid", "?limit"),
                get("/api/v1/reports?district=82030&cursor=x", 422, "invalid", "?cursor"),
                get("/api/v1/reports?district=82030&cursor=YR9iH2MfZA", 422, "invalid", "?cursor"),
                get("/api/v1/reports/x?district=82030", 404, "unknown", ""),
                get("/api/v1/reports/mi-school-data.x?district=82030", 404, "unknown", ""),
                get("/api/v1/launches/x", 404, "unknown", ""),
                get("/api/v1/launches/" + "A".repeat(3_000), 404, "unknown", ""),
                get("/api/v1/nowhere", 404, "unknown", ""),
                new Mistake("DELETE", "/api/v1/launches", null, 405, "method-not-allowed", ""),
                new Mistake("PUT", "/api/v1/launches/x", "{}", 405, "method-not-allowed", ""),
                new Mistake("GET", "/api/v1/reference-checks", null, 405, "method-not-allowed", ""));
    }

    @Test
    void readsNoBodyOfAnotherMediaType() {
        var answer = house.as("planner@district:82030").send("POST", LAUNCHES, null, "Content-Type", "text/plain");

        assertThat(answer.status()).isIn(400, 415);
    }

    @Test
    void turnsAwayWhoeverHasNoToken() {
        assertProblem(house.nobody().get("/api/v1/sources"), 401, "not-signed-in");
        assertProblem(CatalogHouse.launch(house.nobody(), "82030", "mi-school-data.attendance"), 401, "not-signed-in");
    }

    @Test
    void turnsAwayTokensThatDoNotHold() {
        var past = Date.from(Instant.now().minusSeconds(60));
        var expired = house.tokens
                .sign(house.tokens.claims("x", "planner@district:82030").expirationTime(past).build());
        var another = house.tokens.sign(house.tokens.claims("x", "planner@district:82030").audience("else").build());
        try (var stranger = TestTokens.start()) {
            for (var token : java.util.List.of(expired, another, stranger.token("planner@district:82030"), "x.y.z")) {
                assertProblem(house.nobody().get("/api/v1/sources", "Authorization", "Bearer " + token), 401,
                        "token-rejected");
            }
        }
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/type")).isEqualTo("https://micip.io/problems/" + code);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("io.micip.catalog");
    }

    private static String reference(String reportId, String values) {
        return "{\"reportId\":\"%s\",\"values\":%s}".formatted(reportId, values);
    }

    private static Mistake launch(String district, String reference, int status, String code, String pointer) {
        return post(LAUNCHES, "{\"district\":%s,\"reference\":%s}".formatted(district, reference), status, code,
                pointer);
    }

    private static Mistake openedFrom(String field, String id) {
        return post(LAUNCHES, "{\"district\":\"82030\",\"reference\":{\"reportId\":\"a.b\"},\"%s\":\"%s\"}"
                .formatted(field, id), 422, "invalid", "/" + field);
    }

    private static Mistake post(String path, String body, int status, String code, String pointer) {
        return new Mistake("POST", path, body, status, code, pointer);
    }

    private static Mistake get(String path, int status, String code, String pointer) {
        return new Mistake("GET", path, null, status, code, pointer);
    }

    /// @param pointer part of a pointer among the errors; empty where it does not matter
    record Mistake(String method, String path, @Nullable String body, int status, String code, String pointer) {
        @Override
        public String toString() {
            var sent = body == null ? "" : " " + body.substring(0, Math.min(body.length(), 90));
            return method + " " + path.substring(0, Math.min(path.length(), 60)) + sent + " -> " + code;
        }
    }
}
