package io.micip.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A front end of the service under test, holding one token or none.
///
/// @param service that is asked
/// @param token   bearer token of the caller, or null for nobody
public record ServiceClient(TestService.Running service, @Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /// Reads.
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /// Sends something new.
    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /// Sends a whole thing.
    public Answer put(String path, @Nullable String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /// Sends a request with a JSON body, or none.
    ///
    /// @param headers names and values in turn; a `Content-Type` takes the place of JSON's
    public Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// What the service answered.
    public record Answer(HttpResponse<String> response) {

        /// The HTTP status code.
        public int status() {
            return response.statusCode();
        }

        /// The body as it came.
        public String body() {
            return response.body();
        }

        /// The body.
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /// A text of the body by JSON Pointer, empty where there is none.
        public String text(String pointer) {
            return json().at(pointer).asString("");
        }

        /// A header, empty where there is none.
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
