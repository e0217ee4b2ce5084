package io.micip.sample;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                        | 400 | malformed-json |
            {"district":"82030","title":"a"} x                       | 400 | malformed-json |
            {"district":"82030","title":"a","title":"b"}             | 400 | malformed-json |
            {"district":"82030","title":"a","colour":"red"}          | 400 | unknown-field  | /colour
            {"district":82030,"title":"a"}                           | 400 | wrong-type     | /district
            {"district":"82030","title":"a","mark":"1"}              | 400 | wrong-type     | /mark
            {"district":"82030","title":"a","mark":1.5}              | 400 | wrong-type     | /mark
            {"district":"82030","title":"a","line":{"year":null}}    | 400 | wrong-type     | /line/year
            {"district":"82030","title":"a","line":{"year":1999}}    | 422 | invalid        | /line
            {"district":"82030","title":"a","line":7}                | 400 | wrong-type     | /line
            []                                                       | 400 | wrong-type     |
            null                                                     | 400 | malformed-json |
            {"title":"a"}                                            | 422 | invalid        |
            {"district":"82030","title":"half \\ud83d a face"}        | 400 | wrong-type     | /title
            {"district":"82030","title":"ends \\u0000 here"}         | 400 | wrong-type     | /title
            """)
    void namesTheMistakeInABody(String body, int status, String code, String pointer) {
        var answer = Service.post("/api/v1/notes", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void namesTheFieldThatBreaksAConstraint() {
        var answer = Service.post("/api/v1/notes", "{\"district\":\"82030\",\"title\":\"" + "x".repeat(41) + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointer()).isEqualTo("/title");
    }

    @Test
    void showsWhatOurOwnRuleExpects() {
        var answer = Service.post("/api/v1/notes", "{\"district\":\"82030\",\"title\":\"a\",\"line\":{\"year\":1999}}");

        assertThat(answer.json().at("/errors/0/detail").asString()).isEqualTo("year: 1999 (expected: 2000 or later)");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var answer = Service.post("/api/v1/notes", "x".repeat(300_000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @Test
    void refusesAChunkedBodyThatIsTooLarge() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300_000]));

        assertThat(Service.post("/api/v1/notes", endless).status()).isEqualTo(413);
    }

    @Test
    void answersAnUnknownPath() {
        assertThat(Service.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(Service.get("/api/v1/nothing").code()).isEqualTo("unknown");
    }

    @Test
    void answersAnotherMethod() {
        var answer = Service.send(Service.request("/api/v1/me").DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void answersAnotherMediaType() {
        var answer = Service.send(Service.request("/api/v1/notes").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hello")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported-media-type");
    }

    @Test
    void answersAnotherAccept() {
        var answer = Service.send(Service.request("/api/v1/me").header("Accept", "image/png"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("not-acceptable");
    }

    @Test
    void namesAParameterOfAnotherType() {
        var answer = Service.get("/api/v1/notes?limit=many");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointer()).isEqualTo("?limit");
    }

    @Test
    void namesAParameterOutOfRange() {
        var answer = Service.get("/api/v1/notes?limit=101");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/detail").asString()).isEqualTo("expected: 1 to 100");
    }

    @Test
    void tellsNothingOfADefect() {
        var answer = Service.get("/api/v1/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("unexpected");
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "io.micip.sample");
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void cutsTheConnectionWhereAnAnswerThatHasBegunFails() throws Exception {
        try (var socket = new Socket("127.0.0.1", Service.RUNNING.uri("/").getPort())) {
            socket.getOutputStream().write(("GET /api/v1/broken-off HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + Service.PLANNER + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n6\r\na part\r\n");
        }
    }

    @Test
    void answersALineThatIsNoRequest() throws Exception {
        try (var socket = new Socket("127.0.0.1", Service.RUNNING.uri("/").getPort())) {
            socket.getOutputStream().write("GET /a|b{ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
        }
    }

    @Test
    void answersAnEncodedSlash() {
        var answer = Service.get("/api/v1/notes/a%2Fb");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void refusesWhatNamesAPersonWithThePlaceAndWithoutTheValue() {
        var answer = Service.post("/api/v1/notes",
                "{\"district\":\"82030\",\"title\":\"see jane.doe@example.org\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("identifier-found");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/title");
        assertThat(answer.json().at("/errors/0/kind").asString()).isEqualTo("e-mail");
        assertThat(answer.json().at("/errors/0/start").asInt()).isEqualTo(4);
        assertThat(answer.body()).doesNotContain("jane");
    }

    @Test
    void showsTheNextPage() {
        assertThat(Service.get("/api/v1/notes?limit=5").header("Link"))
                .isEqualTo("</api/v1/notes?limit=5&cursor=next>; rel=\"next\"");
    }
}
