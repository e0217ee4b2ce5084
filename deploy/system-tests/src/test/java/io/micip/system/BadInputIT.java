package io.micip.system;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;
import io.micip.system.acts.District;
import io.micip.system.acts.Json;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.Reference;
import io.micip.system.acts.ScheduleA;
import io.micip.system.acts.Stranger;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Bad input to every service: a problem with its documented type, never a 5xx, and nothing changed.
@ExtendWith(OnPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final int MEGABYTE = 1 << 20;
    private static final String SETS = "/api/v1/data-sets";
    private static final String LAUNCHES = "/api/v1/launches";
    private static final String SCHEDULE = "/api/v1/districts/82030/schedule-a";

    private final RunningPlatform platform;
    private final FrontEnd planner;
    private final FrontEnd signer;
    private final Plans plans;
    private final ScheduleA scheduleA;
    private Answer set;
    private Answer agreement;
    private Reference attendance;

    BadInputIT(RunningPlatform platform) throws Exception {
        this.platform = platform;
        planner = platform.as(District.DEARBORN.planner());
        signer = platform.as(District.DEARBORN.signer());
        plans = new Plans(planner, District.DEARBORN);
        scheduleA = new ScheduleA(signer, District.DEARBORN);
        attendance = new Menus(planner, District.DEARBORN).attendance();
        set = Answers.done(plans.make("Not to be changed"), 201);
        agreement = scheduleA.agreement();
    }

    @BeforeEach
    void readWhatMustNotChange() throws Exception {
        set = plans.read(set.at("/id"));
        agreement = scheduleA.agreement();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("POST", SETS, "{\"district\":", 400, "malformed-json"),
                arguments("POST", SETS, "not json", 400, "malformed-json"),
                arguments("POST", SETS, "", 400, "malformed-json"),
                arguments("POST", SETS, "{\"district\":\"82030\",\"title\":\"a\",\"guidingQuestion\":\"b\",\"x\":1}",
                        400,
                        "unknown-field"),
                arguments("POST", SETS, "{\"district\":\"82030\",\"title\":[],\"guidingQuestion\":\"b\"}", 400,
                        "wrong-type"),
                arguments("POST", SETS, "[]", 400, "wrong-type"),
                arguments("POST", SETS, "{\"district\":\"82030\"}", 422, "invalid"),
                arguments("POST", SETS, "{\"district\":\"xx\",\"title\":\"a\",\"guidingQuestion\":\"b\"}", 422,
                        "invalid"),
                arguments("POST", SETS,
                        "{\"district\":\"82030\",\"title\":\"SSN 123-45-6789\",\"guidingQuestion\":\"b\"}", 422,
                        "identifier-found"),
                arguments("POST", SETS, "{\"district\":\"82015\",\"title\":\"a\",\"guidingQuestion\":\"b\"}", 404,
                        "unknown"),
                arguments("POST", LAUNCHES, "{", 400, "malformed-json"),
                arguments("POST", LAUNCHES, "{\"district\":82030}", 400, "wrong-type"),
                arguments("POST", LAUNCHES,
                        "{\"district\":\"82030\",\"reference\":{\"reportId\":\"none\",\"values\":{}}}",
                        404, "unknown"),
                arguments("POST", LAUNCHES, "{\"district\":\"82030\",\"reference\":null}", 422, "invalid"),
                arguments("POST", "/api/v1/coverage-checks", "{\"district\":\"82030\",\"references\":{}}", 400,
                        "wrong-type"),
                arguments("POST", "/api/v1/reference-checks", "{\"a\":1}", 400, "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void badBodiesAreRefused(String method, String path, String body, int status, String code) throws Exception {
        Answers.refused(planner.send(method, path, body), status, code);
    }

    static Stream<Arguments> schedules() {
        return Stream.of(arguments("{\"lines\":", 400, "malformed-json"),
                arguments("{\"line\":[]}", 400, "unknown-field"),
                arguments("{\"lines\":\"x\"}", 400, "wrong-type"), arguments("{}", 422, "invalid"),
                arguments("{\"lines\":[{\"source\":\"data-hub\",\"category\":\"grades\",\"grain\":\"student\","
                        + "\"schoolYears\":{\"from\":2027,\"to\":2019}}]}", 422, "invalid"));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void badSchedulesAreRefused(String body, int status, String code) throws Exception {
        Answers.refused(signer.change("PUT", SCHEDULE, body, agreement), status, code);
        assertThat(scheduleA.agreement().header("ETag")).isEqualTo(agreement.header("ETag"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void unknownReportsAndValuesAreRefused(String report, String name, String value, int status, String code)
            throws Exception {
        var values = new HashMap<>(attendance.values());
        values.put(name, value);
        var reference = new Reference(report.isEmpty() ? attendance.reportId() : report, values);
        Answers.refused(plans.addTile(set, reference), status, code);
        Answers.refused(planner.send("POST", LAUNCHES, Json.object("district", "82030", "reference", reference)),
                status, code);
        assertThat(plans.read(set.at("/id")).header("ETag")).isEqualTo(set.header("ETag"));
    }

    static Stream<Arguments> values() {
        return Stream.of(arguments("no-such-report", "Common_SchoolYear", "2025", 404, "unknown"),
                arguments("../../etc/passwd", "Common_SchoolYear", "2025", 404, "unknown"),
                arguments("", "Common_SchoolYear", "1066", 422, "invalid-parameter"),
                arguments("", "Common_SchoolYear", "2025&x=1", 422, "invalid-parameter"),
                arguments("", "Common_Locations", "district:82015", 422, "invalid-parameter"),
                arguments("", "Portal_InquiryDisplayType", "http://evil.example/", 422, "invalid-parameter"),
                arguments("", "NoSuchParameter", "x", 422, "invalid-parameter"));
    }

    @ParameterizedTest
    @MethodSource("large")
    void largeBodiesAreRefused(String account, String method, String path) throws Exception {
        var body = "{\"title\":\"" + "a".repeat(MEGABYTE) + "\"}";
        Answers.refused(platform.as(account).send(method, path, body, "If-Match", "\"1\""), 413, "too-large");
    }

    static Stream<Arguments> large() {
        return Stream.of(arguments("planner.dearborn", "POST", SETS), arguments("planner.dearborn", "POST", LAUNCHES),
                arguments("signer.dearborn", "PUT", SCHEDULE));
    }

    @Test
    void changesNameTheVersionThatTheyChange() throws Exception {
        var path = SETS + "/" + set.at("/id");
        Answers.refused(planner.send("PATCH", path, "{\"title\":\"b\"}"), 428, "precondition-required");
        Answers.refused(planner.send("PATCH", path, "{\"title\":\"b\"}", "If-Match", "\"77\""), 412, "version-stale");
        Answers.isProblem(planner.send("PATCH", path, "{\"title\":\"b\"}", "If-Match", "x"));
        Answers.refused(signer.send("PUT", SCHEDULE, "{\"lines\":[]}"), 428, "precondition-required");
        assertThat(plans.read(set.at("/id")).header("ETag")).isEqualTo(set.header("ETag"));
    }

    @Test
    void thingsOfAnotherTenantAreNotThere() throws Exception {
        var detroit = platform.as(District.DETROIT.planner());
        var path = SETS + "/" + set.at("/id");
        Answers.refused(detroit.get(path), 404, "unknown");
        Answers.refused(detroit.change("PATCH", path, "{\"title\":\"b\"}", set), 404, "unknown");
        Answers.refused(detroit.change("DELETE", path, null, set), 404, "unknown");
        Answers.refused(detroit.get(SETS + "?district=82030"), 404, "unknown");
        Answers.refused(detroit.get("/api/v1/districts/82030/agreement"), 404, "unknown");
        Answers.refused(detroit.get("/api/v1/records?district=82030"), 404, "unknown");
        assertThat(plans.read(set.at("/id")).header("ETag")).isEqualTo(set.header("ETag"));
    }

    @Test
    void theWrongRoleIsTold() throws Exception {
        Answers.refused(planner.change("PUT", SCHEDULE, "{\"lines\":[]}", agreement), 403, "not-allowed");
        Answers.isProblem(planner.get("/log/0/tile/entries/000"));
        assertThat(scheduleA.agreement().header("ETag")).isEqualTo(agreement.header("ETag"));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void badReadsAreRefused(String path) throws Exception {
        Answers.isProblem(planner.get(path));
    }

    static Stream<String> reads() {
        return Stream.of(SETS, SETS + "?district=xx", SETS + "?district=82030&limit=x", SETS
                + "?district=82030&limit=100000", SETS + "?district=82030&cursor=zzz", SETS + "/none", SETS + "/%00",
                "/api/v1/reports/none?district=82030", "/api/v1/sources/none/menu?district=82030",
                "/api/v1/coverage?district=", "/api/v1/launches/none", "/api/v1/launches/" + "A".repeat(4000),
                "/api/v1/districts/82030/schedule-a/99999999999", "/api/v1/districts/82030/schedule-a/diff?from=a&to=b",
                "/api/v1/districts/82030/decision?source=x", "/api/v1/agreement-texts/x", "/api/v1/records?from=x",
                "/api/v1/records?district=82030&limit=-1", "/api/v1/records/0/99999999",
                "/api/v1/logs/99/proofs/consistency?from=1&to=2", "/log/99/checkpoint", "/api/v1/none");
    }

    @Test
    void methodsAndMediaTypesAreRefused() throws Exception {
        Answers.refused(planner.send("PUT", SETS, "{}"), 405, "method-not-allowed");
        var stranger = new Stranger(platform.gateway());
        Answers.refused(
                stranger.send("POST", SETS, "<a/>".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/xml",
                        "Authorization", "Bearer " + planner.token()),
                415, "unsupported-media-type");
    }

    @Test
    void everyProblemSeenIsDocumented() throws Exception {
        Answers.refused(planner.get(SETS + "/none"), 404, "unknown");
        var documented = Files.readString(platform.root().resolve("docs/problems.md"));
        assertThat(Answers.codes()).allSatisfy(code -> assertThat(documented).contains("`" + code + "`"));
    }
}
