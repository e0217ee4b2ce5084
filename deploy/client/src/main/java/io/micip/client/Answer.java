package io.micip.client;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What the platform answered.
///
/// @param response status, headers and the body's bytes
public record Answer(HttpResponse<byte[]> response) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The HTTP status code.
    public int status() {
        return response.statusCode();
    }

    /// Whether it was done as asked.
    public boolean ok() {
        return status() / 100 == 2;
    }

    /// The body as JSON; a missing node where it is something else.
    public JsonNode json() {
        var type = header("Content-Type");
        return type.contains("json") && response.body().length > 0
                ? JSON.readTree(response.body())
                : MissingNode.getInstance();
    }

    /// The body as text.
    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /// A header's value, empty where there is none.
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// A text field of the JSON body by JSON Pointer, empty where there is none.
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
