package io.micip.local.up;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Looks whether a process says that it is ready.
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1).build();

    boolean holds(Spec.Ready ready, Path log) throws InterruptedException {
        return switch (ready) {
            case Spec.Line(var beginning) -> says(log, beginning);
            case Spec.Health(var address) -> answers(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
        };
    }

    private boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean says(Path log, String beginning) {
        try (var lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.startsWith(beginning));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }
}
