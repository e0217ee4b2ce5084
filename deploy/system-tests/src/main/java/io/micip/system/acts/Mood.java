package io.micip.system.acts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Makes the stand-in of a source as ill, or as well, as a word says: `well`, `silent`, `half-gone`.
public final class Mood {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NO_CONTENT = 204;

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param origin of the stand-in
    public Mood(String origin) {
        this.address = URI.create(origin + "/mood");
    }

    /// Changes it.
    public void be(String word) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(address).timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(word)).build(), BodyHandlers.discarding());
        if (answer.statusCode() != NO_CONTENT) {
            throw new IllegalArgumentException("mood: " + word + " (expected: one of the stand-in's)");
        }
    }
}
