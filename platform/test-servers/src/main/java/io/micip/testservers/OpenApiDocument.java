package io.micip.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Compares the API that a running service describes with the document that is committed.
///
/// ```java
/// OpenApiDocument.of(service.uri("/internal/openapi")).isTheOneOf(Path.of("openapi.json"));
/// ```
/// A wanted change: run the test with `-Dmicip.openapi.write=true`, look at the difference, commit it.
public final class OpenApiDocument {
    private static final String WRITE = "micip.openapi.write";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final JsonNode running;

    private OpenApiDocument(JsonNode running) {
        this.running = running;
    }

    /// Reads the description of a running service.
    ///
    /// @throws AssertionError when it does not describe itself there
    public static OpenApiDocument of(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(address + " answers " + answer.statusCode());
            }
            return new OpenApiDocument(JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// Fails where the two differ; a document that is not there yet is written.
    ///
    /// @param committed in the service's folder, `openapi.json`
    /// @throws AssertionError naming the first difference
    public void isTheOneOf(Path committed) {
        try {
            if (Boolean.getBoolean(WRITE) || !Files.exists(committed)) {
                Files.writeString(committed, JSON.writeValueAsString(running) + "\n");
                return;
            }
            var difference = difference("", JSON.readTree(Files.readString(committed)), running);
            if (difference != null) {
                throw new AssertionError("openapi.json differs from the running service at " + difference
                        + "; if that is wanted, run this test with -D" + WRITE + "=true and commit the document");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// JSON Pointer of the first place where they differ, or null.
    static @Nullable String difference(String place, JsonNode one, JsonNode other) {
        if (one.equals(other)) {
            return null;
        }
        if (one.isObject() && other.isObject()) {
            for (var name : Stream.concat(one.propertyNames().stream(), other.propertyNames().stream())
                    .sorted()
                    .toList()) {
                var inside = difference(place + "/" + name.replace("~", "~0").replace("/", "~1"), one.path(name),
                        other.path(name));
                if (inside != null) {
                    return inside;
                }
            }
        }
        return place.isEmpty() ? "/" : place;
    }
}
