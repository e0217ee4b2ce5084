package io.micip.agreement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.micip.agreement.evidence.VerifyCommand;
import io.micip.notes.Sha256;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// Every version of an agreement, downloaded, checked offline and online, while the agreement goes on.
@ExtendWith({MongoServer.class, KafkaServer.class})
class EvidenceTest {

    private static final String VERSIONS = agreement("82030") + "/versions";

    private static TestTokens tokens;
    private static TestService.Running service;
    private static ServiceClient state;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        service = TestService.of(AgreementService.class).issuer(tokens)
                .with("micip.agreement.entities", "classpath:demo/entities.csv").start();
        state = client("state-signer@state:MI");
        district("82030").activate();
    }

    @AfterAll
    static void stop() {
        service.close();
        tokens.close();
    }

    @Test
    void givesOutEveryVersionAsItStoodHoweverTheAgreementGoesOn() throws Exception {
        Map<Integer, String> before = records();
        assertThat(before.get(1)).contains("\"status\":\"offered\"");
        assertThat(before.get(3)).contains("\"status\":\"active\"", "Demo Official", "# MICIP Application");

        ServiceClient signer = client("signer@district:82030");
        Answer suspended = signer.put(agreement("82030") + "/suspensions/district",
                "{\"reason\":\"While the board decides.\"}", "If-Match", signer.get(agreement("82030")).header("ETag"));
        signer.send("DELETE", agreement("82030") + "/suspensions/district", null, "If-Match",
                suspended.header("ETag"));

        before.forEach((version, record) -> assertThat(text("/" + version)).isEqualTo(record));
        assertThat(text("/" + suspended.json().at("/version").asInt())).contains("While the board decides.");
        assertThat(client("auditor@state:MI").get(VERSIONS + "/99").status()).isEqualTo(404);
    }

    @Test
    void listsTheVersionsTheNewestFirst() {
        Answer first = client("planner@district:82030").get(VERSIONS + "?limit=2");
        JsonNode all = client("planner@district:82030").get(VERSIONS).json();

        assertThat(first.json().at("/items").size()).isEqualTo(2);
        assertThat(client("planner@district:82030").get(VERSIONS + "?limit=2&cursor=" + first.text("/next")).json()
                .at("/items/0/version").asInt()).isEqualTo(first.json().at("/items/1/version").asInt() - 1);
        assertThat(all.at("/items").valueStream().toList().getLast().at("/status").asString()).isEqualTo("offered");
    }

    @Test
    void canBeCheckedOfflineWithTheKeyThatIsPublished(@TempDir Path folder) throws Exception {
        String vkey = new ServiceClient(service, null).get("/api/v1/agreements/keys").text("/keys/0/vkey");
        Path pack = Files.write(folder.resolve("pack.zip"), bytes("/3/pack").body());
        Path pdf = Files.write(folder.resolve("a.pdf"), bytes("/3/pdf").body());
        Path seal = Files.write(folder.resolve("a.seal"), bytes("/3/seal").body());

        var silent = new PrintStream(OutputStream.nullOutputStream());
        assertThat(new VerifyCommand(silent).run(List.of("verify", pack.toString(), "--vkey", vkey))).isZero();
        assertThat(new VerifyCommand(silent)
                .run(List.of("verify", pdf.toString(), seal.toString(), "--vkey", vkey))).isZero();
    }

    @Test
    void canBeCheckedHereByItsHash() throws Exception {
        byte[] record = bytes("/2").body();
        String seal = new String(bytes("/2/seal").body(), StandardCharsets.UTF_8);

        JsonNode verdict = verify(seal, Sha256.hex(record));
        assertThat(verdict.at("/authentic").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.at("/file").asString()).isEqualTo("agreement-82030-v2.json");
        record[0] ^= 1;
        assertThat(verify(seal, Sha256.hex(record)).at("/authentic").asBoolean(true)).isFalse();
        assertThat(verify(seal.replace("version 2", "version 3"), Sha256.hex(record)).at("/why").asString())
                .contains("does not hold");
    }

    @Test
    void givesFilesTheirTypesAndNames() throws Exception {
        HttpResponse<byte[]> pdf = bytes("/3/pdf");

        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"agreement-82030-v3.pdf\"");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void keepsRecordsFromThoseOfNeitherSide() {
        assertThat(client("isd-consultant@isd:82").get(VERSIONS + "/3").status()).isEqualTo(403);
        assertThat(client("signer@district:82015").get(VERSIONS + "/3").status()).isEqualTo(404);
        assertThat(client("foia-coordinator@state:MI").get(VERSIONS + "/3").status()).isEqualTo(200);
        assertThat(new ServiceClient(service, null).get(VERSIONS + "/3").status()).isEqualTo(401);
    }

    private static JsonNode verify(String seal, String sha256) {
        return client("planner@district:82015").post("/api/v1/agreements/verification",
                "{\"seal\":\"" + seal.replace("\n", "\\n") + "\",\"sha256\":\"" + sha256 + "\"}").json();
    }

    private static Map<Integer, String> records() {
        Map<Integer, String> records = new HashMap<>();
        for (int version = 1; version <= 3; version++) {
            records.put(version, text("/" + version));
        }
        return records;
    }

    private static String text(String path) {
        Answer answer = client("planner@district:82030").get(VERSIONS + path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private static HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(service.uri(VERSIONS + path))
                    .header("Authorization", "Bearer " + tokens.token("signer@district:82030")).build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer;
        }
    }

    private static SigningDistrict district(String code) {
        return new SigningDistrict(service, tokens, code);
    }

    private static String agreement(String district) {
        return "/api/v1/districts/" + district + "/agreement";
    }

    private static ServiceClient client(String role) {
        return new ServiceClient(service, tokens.token(role));
    }
}
