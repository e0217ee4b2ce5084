package io.micip.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// One run of `deploy/up --fresh`, its output kept in `up.log`.
final class Upstart {
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long STOP_SECONDS = 120;
    private static final int TAIL = 40;

    private final Process process;
    private final Path log;

    private Upstart(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Starts and waits until the platform is ready.
    ///
    /// @throws IllegalStateException when it is not within four minutes, with the end of its output
    static Upstart begin(Path root, Path data) {
        try {
            Files.createDirectories(data);
            var log = data.resolve("up.log");
            Files.deleteIfExists(data.resolve("run/ready"));
            var builder = new ProcessBuilder(List.of(root.resolve("deploy/up").toString(), "--fresh"))
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("MICIP_DATA", data.toString());
            var up = new Upstart(builder.start(), log);
            Runtime.getRuntime().addShutdownHook(new Thread(up.process::destroy, "stop-platform"));
            up.awaitReady(data.resolve("run/ready"));
            return up;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// TERM, then waits for the supervisor to have stopped everything.
    void stop() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("deploy/up did not stop within " + STOP_SECONDS + " s\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Path ready) throws IOException {
        try {
            Awaitility.await("deploy/up is ready or has ended")
                    .atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .until(() -> Files.exists(ready) || !process.isAlive());
        } catch (ConditionTimeoutException e) {
            process.destroy();
            throw new IllegalStateException("the platform is not ready; the end of " + log + ":\n" + tail(), e);
        }
        if (!Files.exists(ready) || isIncomplete()) {
            process.destroy();
            throw new IllegalStateException("the platform was not started; the end of " + log + ":\n" + tail());
        }
    }

    private boolean isIncomplete() throws IOException {
        return Files.readString(log).contains("demo data are incomplete");
    }

    private String tail() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }
}
