package io.micip.local.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.local.provider.DemoAccount;

/// The platform's public API as any front end sees it: through the gateway, with a bearer token of a demo account.
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BearerSignIn signIn;
    private final String gateway;
    private final Map<String, String> tokens = new HashMap<>();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();

    Api(BearerSignIn signIn, String gateway) {
        this.signIn = signIn;
        this.gateway = gateway;
    }

    /// What the platform answered.
    ///
    /// @param etag empty when there was none
    record Answer(int status, JsonNode body, String etag) {}

    Answer get(String account, String path) throws IOException, InterruptedException {
        return expect(send(account, "GET", path, null, null), "GET " + path);
    }

    /// Sends a change.
    ///
    /// @param etag of what is changed; null where nothing is there yet
    /// @throws IOException when the platform refuses it
    Answer change(String account, String method, String path, Object body, @Nullable String etag)
            throws IOException, InterruptedException {
        return expect(send(account, method, path, body, etag), method + " " + path);
    }

    private Answer send(String account, String method, String path, @Nullable Object body, @Nullable String etag)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(account)).header("Accept", "application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method,
                    HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var content = response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
        return new Answer(response.statusCode(), content, response.headers().firstValue("ETag").orElse(""));
    }

    private String token(String account) throws IOException, InterruptedException {
        var known = tokens.get(account);
        if (known == null) {
            known = signIn.token(account, DemoAccount.PASSWORD);
            tokens.put(account, known);
        }
        return known;
    }

    private static Answer expect(Answer answer, String what) throws IOException {
        if (answer.status() / 100 != 2) {
            throw new IOException(what + " was answered with " + answer.status() + " "
                    + answer.body().path("code").asString("") + ": " + answer.body().path("detail").asString("")
                    + answer.body().path("errors"));
        }
        return answer;
    }
}
