package io.micip.agreement;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is sent, the answer is a documented problem that names the place, and nothing is changed.
@ExtendWith({MongoServer.class, KafkaServer.class})
class BadInputTest {

    private static final String AGREEMENT = "/api/v1/districts/82030/agreement";
    private static final String SCHEDULE_A = "/api/v1/districts/82030/schedule-a";
    private static final String DECISION = "/api/v1/districts/82030/decision";
    private static final String COLUMNS = "Category of Data,Elements,Check if Used by Your System,Source,"
            + "First School Year,Last School Year\n";
    private static final String SHA = "a".repeat(64);
    private static final String OFFICIAL = "\"official\":{\"name\":\"Demo Official\",\"title\":\"Superintendent\"}";

    private static final String REASON = "{\"reason\":\"A question is settled first.\"}";

    private static TestTokens tokens;
    private static TestService.Running service;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        service = TestService.of(AgreementService.class).issuer(tokens)
                .with("micip.agreement.entities", "classpath:demo/entities.csv").start();
    }

    @AfterAll
    static void stop() {
        service.close();
        tokens.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signersMistakes")
    void answersTheSignerWithAProblemAndChangesNothing(Mistake mistake) {
        ServiceClient signer = new ServiceClient(service, tokens.token("signer@district:82030"));

        Answer answer = signer.send(mistake.method, mistake.path, mistake.body, mistake.headers);

        assertProblem(mistake, answer);
        assertThat(signer.get(AGREEMENT).json().at("/version").asLong()).isEqualTo(1);
    }

    static Stream<Mistake> signersMistakes() {
        return Stream.concat(signing(), Stream.concat(sharing(), asking()));
    }

    private static Stream<Mistake> signing() {
        String path = AGREEMENT + "/signature";
        return Stream.of(post(path, "{", 400, "malformed-json", ""), post(path, "", 400, "malformed-json", ""),
                post(path, "[]", 400, "wrong-type", ""),
                post(path, "{\"surprise\":1}", 400, "unknown-field", "/surprise"),
                post(path, "{\"textVersion\":1,\"textVersion\":2}", 400, "malformed-json", ""),
                post(path, "{}", 422, "invalid", "/textVersion"),
                post(path, signature("\"one\"", SHA, ""), 400, "wrong-type", "/textVersion"),
                post(path, signature("99999999999999999999", SHA, ""), 400, "malformed-json", ""),
                post(path, signature("-1", SHA, ""), 422, "invalid", "/textVersion"),
                post(path, signature("1", "abc", ""), 422, "invalid", "/textSha256"),
                post(path, signature("1", SHA, ""), 409, "text-not-offered", ""),
                post(path, signature("1", SHA, ",\"effectiveFrom\":\"yesterday\""), 400, "wrong-type",
                        "/effectiveFrom"),
                post(path, signature("1", SHA, ",\"effectiveFrom\":\"2001-01-01\""), 422, "invalid", "/effectiveFrom"),
                post(path, signature("1", SHA, ",\"effectiveUntil\":\"2001-01-01\""), 422, "invalid",
                        "/effectiveUntil"),
                post(path, signature("1", SHA, ",\"effectiveUntil\":\"+999999999-12-31\""), 422, "invalid",
                        "/effectiveUntil"),
                post(path,
                        "{\"textVersion\":1,\"textSha256\":\"" + SHA
                                + "\",\"official\":{\"name\":\" \",\"title\":\"x\"}}",
                        422,
                        "invalid", "/official/name"),
                post(path,
                        "{\"textVersion\":1,\"textSha256\":\"" + SHA
                                + "\",\"official\":{\"name\":\"a\\u0007b\",\"title\":\"x\"}}",
                        422, "invalid", "/official/name"),
                post(path, signature("1", SHA, "").replace("Demo Official", "a\\ufffeb"), 422, "invalid",
                        "/official/name"),
                post(path, signature("1", SHA, "").replace("Superintendent", "a\\u0085b"), 422, "invalid",
                        "/official/title"),
                post(path,
                        "{\"textVersion\":1,\"textSha256\":\"" + SHA
                                + "\",\"official\":{\"name\":\"a\\u0000b\",\"title\":\"x\"}}",
                        400, "wrong-type", "/official/name"),
                post(path,
                        "{\"textVersion\":1,\"textSha256\":\"" + SHA + "\",\"official\":{\"name\":\"" + "n".repeat(121)
                                + "\",\"title\":\"x\"}}",
                        422, "invalid", "/official/name"),
                post(path, "{\"textVersion\":1,\"textSha256\":\"" + SHA
                        + "\",\"official\":{\"name\":\"someone@example.org\",\"title\":\"x\"}}", 422,
                        "identifier-found",
                        "/official/name"),
                post(path, "{\"x\":\"" + "x".repeat(1024 * 1024) + "\"}", 413, "too-large", ""),
                new Mistake("POST", path, signature("1", SHA, ""), 428, "precondition-required", "", new String[0]),
                new Mistake("POST", path, signature("1", SHA, ""), 412, "version-stale", "",
                        new String[]{"If-Match", "\"9\""}),
                new Mistake("POST", path, signature("1", SHA, ""), 400, "wrong-type", "",
                        new String[]{"If-Match", "nine"}),
                post(AGREEMENT + "/revocation", "{\"reasonCode\":\"because\"}", 422, "invalid", "/reasonCode"),
                post(AGREEMENT + "/revocation", "{\"reasonCode\":\"privacy-concern\"}", 409, "nothing-to-revoke", ""),
                post(AGREEMENT + "/acknowledgement", "{" + OFFICIAL + "}", 403, "not-allowed", ""),
                new Mistake("PUT", AGREEMENT + "/suspensions/platform", REASON, 403, "not-allowed", "", ifFirst()),
                new Mistake("PUT", AGREEMENT + "/suspensions/everybody", REASON, 404, "unknown", "", ifFirst()),
                new Mistake("PUT", AGREEMENT + "/suspensions/district", null, 400, "malformed-json", "", ifFirst()),
                new Mistake("PUT", AGREEMENT + "/suspensions/district", "{\"reason\":\" \"}", 422, "invalid", "/reason",
                        ifFirst()),
                new Mistake("PUT", AGREEMENT + "/suspensions/district", "{\"reason\":\"a\\u000bb\"}", 422, "invalid",
                        "/reason", ifFirst()),
                post(AGREEMENT + "/administrators", "{\"accountId\":\"x\"," + OFFICIAL + "}", 403, "not-allowed", ""),
                post(AGREEMENT + "/extension", "{\"lastDay\":\"soon\"," + OFFICIAL + "}", 400, "wrong-type",
                        "/lastDay"),
                post(AGREEMENT + "/extension/answer", "{\"granted\":true," + OFFICIAL + "}", 403, "not-allowed", ""),
                new Mistake("DELETE", AGREEMENT, null, 405, "method-not-allowed", "", ifFirst()),
                post("/api/v1/districts/82010/agreement/signature", signature("1", SHA, ""), 404, "unknown", ""),
                post("/api/v1/districts/82015/agreement/signature", signature("1", SHA, ""), 404, "unknown", ""));
    }

    private static Stream<Mistake> sharing() {
        return Stream.of(put("{\"lines\":null}", 422, "invalid", "/lines"),
                put("{\"lines\":{}}", 400, "wrong-type", "/lines"),
                put("{\"lines\":[1]}", 400, "wrong-type", "/lines/0"),
                put("{\"lines\":[null]}", 422, "invalid", "/lines/0"),
                put(line("nowhere", "attendance", "district", "2019"), 422, "invalid", "/lines/0/source"),
                put(line("data-hub", "shoes", "district", "2019"), 422, "invalid", "/lines/0/category"),
                put(line("data-hub", "attendance", "student", "2019"), 422, "invalid", "/lines/0/grain"),
                put(line("data-hub", "attendance", "district", "3000"), 422, "invalid", "/lines/0/schoolYears"),
                put(line("data-hub", "attendance", "district", "1.5"), 400, "wrong-type", "/lines/0/schoolYears/from"),
                put("{\"lines\":[{\"studentId\":\"x\"}]}", 400, "unknown-field", "/lines/0/studentId"),
                csv("", 422, "invalid", "#row=1"), csv("a;b\n", 422, "invalid", "#row=1"),
                csv(COLUMNS + "Shoes,,X,,,\n", 422, "invalid", "#cell=2,1"),
                csv("x".repeat(1024 * 1024), 413, "too-large", ""),
                new Mistake("PUT", SCHEDULE_A, COLUMNS + "=1+1,,X,,,\n", 422, "invalid", "#cell=2,1",
                        new String[]{"Content-Type", "text/csv", "If-Match", "\"1\""}),
                new Mistake("POST", SCHEDULE_A + "/proposals", "<a/>", 415, "unsupported-media-type", "",
                        new String[]{"Content-Type", "application/xml"}),
                post(SCHEDULE_A + "/proposals", "{}", 422, "invalid", "/lines"),
                post(SCHEDULE_A + "/proposals", "{\"district\":\"82015\",\"lines\":[]}", 422, "invalid", "/district"),
                get(SCHEDULE_A + "/export.csv?version=7", 404, "unknown", ""),
                get(SCHEDULE_A + "/export.xlsx", 400, "wrong-type", ":version"),
                get(SCHEDULE_A + "/7", 404, "unknown", ""), get(SCHEDULE_A + "/seven", 400, "wrong-type", ":version"),
                get(SCHEDULE_A + "/diff?from=0", 422, "invalid", "?to"),
                get(SCHEDULE_A + "/diff?from=0&to=4", 404, "unknown", ""));
    }

    private static Stream<Mistake> asking() {
        return Stream.of(get(DECISION, 422, "invalid", "?source"),
                get(DECISION + "?source=Data%20Hub", 422, "invalid", "?source"),
                get(DECISION + "?source=data-hub&category=x", 422, "invalid", "?category"),
                get(DECISION + "?source=data-hub&category=growth&grain=x", 422, "invalid", "?grain"),
                get(DECISION + "?source=data-hub&category=growth&grain=district&schoolYear=25", 422, "invalid",
                        "?schoolYear"),
                get(DECISION + "?source=data-hub&category=growth&grain=district&at=noon", 422, "invalid", "?at"),
                get(DECISION + "?source=data-hub&category=growth&grain=district&schoolYear=MMXXV", 422, "invalid",
                        "?schoolYear"),
                get(DECISION + "?source=data-hub&category=growth&grain=district&agreementVersion=2", 422, "invalid",
                        "?agreementVersion"),
                post(DECISION + "s", "{}", 422, "invalid", "/questions"),
                post(DECISION + "s", "{\"questions\":[]}", 422, "invalid", "/questions"),
                post(DECISION + "s", "{\"questions\":[" + "{},".repeat(500) + "{}]}", 422, "invalid", "/questions"),
                post(DECISION + "s", "{\"questions\":[{\"schoolYear\":\"2025\"}]}", 400, "wrong-type",
                        "/questions/0/schoolYear"),
                post(DECISION + "s", "{\"questions\":[{\"student\":1}]}", 400, "unknown-field",
                        "/questions/0/student"),
                get("/api/v1/districts?limit=0", 422, "invalid", "?limit"),
                get("/api/v1/districts?limit=many", 400, "wrong-type", "?limit"),
                get("/api/v1/districts?cursor=%7B%7D", 422, "invalid", "?cursor"),
                get("/api/v1/districts/8203x", 404, "unknown", ""),
                get("/api/v1/agreement-texts/0", 404, "unknown", ""),
                get("/api/v1/agreement-texts/x", 400, "wrong-type", ":version"),
                get("/api/v1/nothing-here", 404, "unknown", ""));
    }

    private static void assertProblem(Mistake mistake, Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(mistake.status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(mistake.code);
        if (!mistake.pointer.isEmpty()) {
            assertThat(answer.json().at("/errors").values()).extracting(error -> error.at("/pointer").asString())
                    .contains(mistake.pointer);
        }
    }

    private static String signature(String textVersion, String sha256, String more) {
        return "{\"textVersion\":" + textVersion + ",\"textSha256\":\"" + sha256 + "\"," + OFFICIAL + more + "}";
    }

    private static String line(String source, String category, String grain, String from) {
        return """
                {"lines":[{"source":"%s","category":"%s","grain":"%s","schoolYears":{"from":%s,"to":2027}}]}"""
                .formatted(source, category, grain, from);
    }

    private static Mistake get(String path, int status, String code, String pointer) {
        return new Mistake("GET", path, null, status, code, pointer, new String[0]);
    }

    private static Mistake post(String path, String body, int status, String code, String pointer) {
        return new Mistake("POST", path, body, status, code, pointer, ifFirst());
    }

    private static Mistake put(String body, int status, String code, String pointer) {
        return new Mistake("PUT", SCHEDULE_A, body, status, code, pointer, ifFirst());
    }

    private static Mistake csv(String body, int status, String code, String pointer) {
        return new Mistake("POST", SCHEDULE_A + "/proposals", body, status, code, pointer,
                new String[]{"Content-Type", "text/csv"});
    }

    private static String[] ifFirst() {
        return new String[]{"If-Match", "\"1\""};
    }

    /// A request that must be refused, and how.
    record Mistake(String method, String path, @Nullable String body, int status, String code, String pointer,
            String[] headers) {

        @Override
        public String toString() {
            String sent = body == null ? "" : " " + body.substring(0, Math.min(60, body.length()));
            return method + " " + path + sent + " -> " + status + " " + code + " " + pointer;
        }
    }
}
