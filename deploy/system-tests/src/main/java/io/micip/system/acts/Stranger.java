package io.micip.system.acts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.micip.client.Answer;

/// Somebody without a session, or with a token of unknown origin.
public final class Stranger {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String gateway;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param gateway its address
    public Stranger(String gateway) {
        this.gateway = gateway;
    }

    /// Sends anything.
    ///
    /// @param headers names and values in turn
    public Answer send(String method, String path, byte @Nullable [] body, String... headers)
            throws IOException, InterruptedException {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    /// Reads with a bearer token.
    public Answer with(String token, String path) throws IOException, InterruptedException {
        return send("GET", path, null, "Authorization", "Bearer " + token);
    }
}
