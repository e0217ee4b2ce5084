package io.micip.agreement;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// The life of an agreement over HTTP: who names, asks, answers, and what each may see.
@ExtendWith({MongoServer.class, KafkaServer.class})
class LifeTest {

    private static final String OFFICIAL = "{\"name\":\"Demo Official\",\"title\":\"Superintendent\"}";
    private static final String ADMINISTRATOR = "{\"accountId\":\"administrator-1\",\"official\":" + OFFICIAL + "}";
    private static final LocalDate LAST_DAY = LocalDate.of(2040, 6, 30);

    private static TestTokens tokens;
    private static TestService.Running service;
    private static ServiceClient state;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        service = TestService.of(AgreementService.class).issuer(tokens)
                .with("micip.agreement.entities", "classpath:demo/entities.csv").start();
        state = client("state-signer@state:MI");
    }

    @AfterAll
    static void stop() {
        service.close();
        tokens.close();
    }

    @Test
    void isActiveOnlyOnceTheAdministratorIsNamed() {
        ServiceClient signer = client("signer@district:82030");
        String agreement = agreement("82030");
        Answer acknowledged = acknowledge(agreement, sign(signer, agreement), "");
        assertThat(acknowledged.text("/status")).isEqualTo("acknowledged");
        assertThat(decision(signer, "82030").at("/reason").asString()).isEqualTo("no-agreement");

        assertThat(signer.post(agreement + "/administrators", ADMINISTRATOR, "If-Match", acknowledged.header("ETag"))
                .status()).isEqualTo(403);
        Answer named = state.post(agreement + "/administrators", ADMINISTRATOR, "If-Match",
                acknowledged.header("ETag"));

        assertThat(named.text("/status")).as(named.response().body()).isEqualTo("active");
        assertThat(named.text("/life/administrators/0/accountId")).isEqualTo("administrator-1");
        assertThat(decision(signer, "82030").at("/permitted").asBoolean()).isTrue();
    }

    @Test
    void movesTheEndWhenTheStateGrantsWhatTheDistrictAsksFor() {
        ServiceClient signer = client("signer@district:82015");
        String agreement = agreement("82015");
        Answer active = acknowledge(agreement, sign(signer, agreement), ",\"administrator\":" + ADMINISTRATOR);

        Answer asked = signer.post(agreement + "/extension", extension(LAST_DAY.plusYears(1)), "If-Match",
                active.header("ETag"));
        assertThat(asked.text("/life/end/extensions/0/answer")).as(asked.response().body()).isEqualTo("open");
        Answer declined = answer(agreement, asked, "{\"granted\":false,\"reasonCode\":\"review-open\",");
        assertThat(declined.text("/life/end/extensions/0/reasonCode")).isEqualTo("review-open");
        assertThat(declined.text("/effectiveUntil")).isEqualTo("2040-06-30");
        Answer again = signer.post(agreement + "/extension", extension(LAST_DAY.plusYears(1)), "If-Match",
                declined.header("ETag"));
        Answer granted = answer(agreement, again, "{\"granted\":true,");

        assertThat(granted.text("/effectiveUntil")).isEqualTo("2041-06-30");
        assertThat(granted.text("/life/end/extensions/1/answered/organisation")).isEqualTo("state:MI");
    }

    @Test
    void acknowledgesARenewalAheadAndKnowsThenThatNothingStopsInBetween() {
        ServiceClient signer = client("signer@district:50210");
        String agreement = agreement("50210");
        acknowledge(agreement, sign(signer, agreement), ",\"administrator\":" + ADMINISTRATOR);
        Answer signed = sign(signer, agreement,
                ",\"effectiveFrom\":\"2040-07-01\",\"effectiveUntil\":\"2041-06-30\"");

        Answer ahead = acknowledge(agreement, signed, "");

        assertThat(ahead.text("/status")).isEqualTo("active");
        assertThat(ahead.text("/effectiveUntil")).isEqualTo("2040-06-30");
        assertThat(ahead.text("/renewal/status")).isEqualTo("acknowledged");
        for (String at : List.of("2040-07-01T03:59:59.999Z", "2040-07-01T04:00:00Z", "2041-07-01T03:59:59.999Z")) {
            assertThat(decision(signer, "50210", "&at=" + at).at("/permitted").asBoolean()).as(at).isTrue();
        }
        JsonNode over = decision(signer, "50210", "&at=2041-07-01T04:00:00Z");
        assertThat(over.at("/reason").asString()).isEqualTo("expired");
        assertThat(over.at("/basis/followedBy/effectiveFrom").asString()).isEqualTo("2040-07-01T04:00:00Z");
        assertThat(new ServiceClient(service, tokens.token("service@service:catalog-service"))
                .get("/internal/v1/agreements?districts=50210").text("/agreements/0/followedBy/effectiveUntil"))
                .isEqualTo("2041-07-01T04:00:00Z");
    }

    @Test
    void refusesAnswersThatDoNotFit() {
        ServiceClient signer = client("signer@district:63100");
        String agreement = agreement("63100");
        String etag = signer.get(agreement).header("ETag");

        assertThat(problem(state, agreement + "/extension/answer",
                "{\"granted\":true,\"reasonCode\":\"review-open\",\"official\":" + OFFICIAL + "}", etag))
                .isEqualTo("invalid");
        assertThat(problem(state, agreement + "/extension/answer",
                "{\"granted\":false,\"official\":" + OFFICIAL + "}", etag)).isEqualTo("invalid");
        assertThat(problem(state, agreement + "/extension/answer",
                "{\"granted\":true,\"official\":" + OFFICIAL + "}", etag)).isEqualTo("agreement-not-active");
        assertThat(problem(signer, agreement + "/extension", extension(LAST_DAY), etag))
                .isEqualTo("agreement-not-active");
        assertThat(problem(state, agreement + "/administrators", ADMINISTRATOR, etag))
                .isEqualTo("nothing-acknowledged");
        assertThat(problem(state, agreement + "/administrators", ADMINISTRATOR.replace("administrator-1", "a@b.org"),
                etag)).isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "123-45-6789"})
    void takesNoAccountThatCouldBeANumberOfAPerson(String accountId) {
        String agreement = agreement("63100");
        Answer refused = state.post(agreement + "/administrators", ADMINISTRATOR.replace("administrator-1", accountId),
                "If-Match", state.get(agreement).header("ETag"));

        assertThat(refused.text("/code")).as(refused.response().body()).isEqualTo("identifier-found");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/accountId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"640bf97b-544b-48b0-a13d-706430235fc3", "DB1AB68B-5D18-4581-B8A0-C2553663452D"})
    void takesAUuidWhateverItsDigitsLookLike(String accountId) {
        String agreement = agreement("63100");

        assertThat(problem(state, agreement + "/administrators", ADMINISTRATOR.replace("administrator-1", accountId),
                state.get(agreement).header("ETag"))).isEqualTo("nothing-acknowledged");
    }

    @Test
    void tellsTheReasonOfASuspensionToBothSidesAndNobodyElse() {
        ServiceClient signer = client("signer@district:82100");
        String agreement = agreement("82100");
        String etag = signer.get(agreement).header("ETag");
        String path = agreement + "/suspensions/state";

        assertThat(state.put(path, "{}", "If-Match", etag).text("/code")).isEqualTo("invalid");
        assertThat(state.put(path, "{\"reason\":\"Ask someone@example.org.\"}", "If-Match", etag).text("/code"))
                .isEqualTo("identifier-found");
        assertThat(state.put(path, "{\"reason\":\"A question about Schedule A.\"}", "If-Match", etag).status())
                .isEqualTo(200);

        assertThat(client("planner@district:82100").get(agreement).text("/suspensions/0/reason"))
                .isEqualTo("A question about Schedule A.");
        assertThat(client("auditor@state:MI").get(agreement).text("/suspensions/0/reason")).isNotEmpty();
        JsonNode consultants = client("isd-consultant@isd:82").get(agreement).json();
        assertThat(consultants.at("/suspensions/0/by").asString()).isEqualTo("state");
        assertThat(consultants.at("/suspensions/0/reason").asString("")).isEmpty();
    }

    @Test
    void namesInTheRecordWhoHeldWithoutHavingSigned() {
        ServiceClient operator = client("operator@state:MI");
        String agreement = agreement("47010");
        String path = agreement + "/suspensions/platform";
        String etag = operator.get(agreement).header("ETag");
        String reason = "{\"reason\":\"A fault is looked into.\",\"official\":{\"name\":\"%s\",\"title\":\"On call\"}}";

        assertThat(operator.put(path, reason.formatted(""), "If-Match", etag).json().at("/errors/0/pointer").asString())
                .isEqualTo("/official/name");
        Answer held = operator.put(path, reason.formatted("Demo Operator"), "If-Match", etag);

        assertThat(held.status()).as(held.response().body()).isEqualTo(200);
        assertThat(state.get(agreement + "/versions/" + held.json().at("/version")).json()
                .at("/suspensions/0/set/official/name").asString()).isEqualTo("Demo Operator");
    }

    @Test
    void tellsConsultantsWhichOfficeSignedAndNotWho() {
        ServiceClient signer = client("signer@district:82250");
        String agreement = agreement("82250");
        Answer signed = sign(signer, agreement);
        acknowledge(agreement, signed, ",\"administrator\":" + ADMINISTRATOR);
        signer.post(agreement + "/extension", extension(LAST_DAY.plusYears(1)), "If-Match",
                signer.get(agreement).header("ETag"));

        Answer district = client("planner@district:82250").get(agreement);
        Answer consultants = client("isd-consultant@isd:82").get(agreement);

        assertThat(district.text("/signatures/0/official/name")).isNotEmpty();
        assertThat(district.json().findValuesAsString("name")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(consultants.text("/signatures/0/official/title")).isNotEmpty();
        assertThat(consultants.json().at("/life/administrators")).hasSize(1);
        assertThat(consultants.json().findValuesAsString("name")).isEmpty();
    }

    private static Answer sign(ServiceClient signer, String agreement) {
        return sign(signer, agreement, ",\"effectiveUntil\":\"" + LAST_DAY + "\"");
    }

    private static Answer sign(ServiceClient signer, String agreement, String days) {
        JsonNode text = signer.get("/api/v1/agreement-texts/current").json();
        Answer signed = signer.post(agreement + "/signature",
                "{\"textVersion\":" + text.at("/version").asInt() + ",\"textSha256\":\""
                        + text.at("/sha256").asString() + "\"" + days + ",\"official\":" + OFFICIAL + "}",
                "If-Match", signer.get(agreement).header("ETag"));
        assertThat(signed.status()).as(signed.response().body()).isEqualTo(200);
        return signed;
    }

    private static Answer acknowledge(String agreement, Answer signed, String more) {
        Answer acknowledged = state.post(agreement + "/acknowledgement", "{\"official\":" + OFFICIAL + more + "}",
                "If-Match", signed.header("ETag"));
        assertThat(acknowledged.status()).as(acknowledged.response().body()).isEqualTo(200);
        return acknowledged;
    }

    private static Answer answer(String agreement, Answer asked, String begun) {
        Answer answered = state.post(agreement + "/extension/answer", begun + "\"official\":" + OFFICIAL + "}",
                "If-Match", asked.header("ETag"));
        assertThat(answered.status()).as(answered.response().body()).isEqualTo(200);
        return answered;
    }

    private static String extension(LocalDate lastDay) {
        return "{\"lastDay\":\"" + lastDay + "\",\"official\":" + OFFICIAL + "}";
    }

    private static JsonNode decision(ServiceClient client, String district) {
        return decision(client, district, "");
    }

    private static JsonNode decision(ServiceClient client, String district, String more) {
        return client.get("/api/v1/districts/" + district
                + "/decision?source=mi-school-data&category=attendance&grain=district&schoolYear=2025" + more).json();
    }

    private static String problem(ServiceClient client, String path, String body, String etag) {
        return client.post(path, body, "If-Match", etag).text("/code");
    }

    private static String agreement(String district) {
        return "/api/v1/districts/" + district + "/agreement";
    }

    private static ServiceClient client(String role) {
        return new ServiceClient(service, tokens.token(role));
    }
}
