package io.micip.testservers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Whether a container can be had quickly. Testcontainers' own check pulls an image and tries again for minutes where an
/// engine has no registry, so each question is asked here first, with a bound.
final class Docker {
    private static final int LOOK_SECONDS = 5;
    private static final int PULL_SECONDS = 180;
    private static final int REGISTRY_MILLIS = 2_000;

    private Docker() {}

    /// Whether an engine answers and the image is there or can be pulled.
    static boolean offers(String image) {
        return mayHaveEngine()
                && succeeds(LOOK_SECONDS, "docker", "version")
                && (succeeds(LOOK_SECONDS, "docker", "image", "inspect", image)
                        || registryAnswers() && succeeds(PULL_SECONDS, "docker", "pull", "-q", image));
    }

    private static boolean mayHaveEngine() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static boolean registryAnswers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("registry-1.docker.io", 443), REGISTRY_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean succeeds(int seconds, String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
