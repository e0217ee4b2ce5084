package io.micip.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/// Runs of `deploy/up` over one folder of data, their output kept in its `up.log`.
final class Upstart {
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long PREPARING_SECONDS = 900;
    private static final long STOP_SECONDS = 120;
    private static final int TAIL = 40;

    private final Path root;
    private final Path data;
    private final Path log;
    private final Map<String, String> settings;
    private volatile @Nullable Process process;

    private Upstart(Path root, Path data, Map<String, String> settings) {
        this.root = root;
        this.data = data;
        this.settings = Map.copyOf(settings);
        this.log = data.resolve("up.log");
    }

    /// Starts with nothing in it and waits until the platform is ready.
    ///
    /// @param settings of the environment, which `deploy/up` passes on
    /// @throws IllegalStateException when it is not within four minutes, with the end of its output
    static Upstart begin(Path root, Path data, Map<String, String> settings) {
        var up = new Upstart(root, data, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(up::destroy, "stop-platform"));
        up.prepare();
        up.start(Map.of(), "--fresh");
        return up;
    }

    /// Stops it and starts it again with what it holds.
    ///
    /// @param more settings of the environment, for this start alone
    void again(Map<String, String> more) throws IOException {
        stop();
        start(more);
    }

    /// Builds what is not built and makes the start-up caches, which takes minutes the first time.
    private void prepare() {
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(log);
            var preparing = run(Map.of(), "--prepare");
            if (!preparing.waitFor(PREPARING_SECONDS, TimeUnit.SECONDS) || preparing.exitValue() != 0) {
                preparing.destroy();
                throw new IllegalStateException("the platform was not prepared; the end of " + log + ":\n" + tail());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void start(Map<String, String> more, String... flags) {
        try {
            var ready = data.resolve("run/ready");
            Files.deleteIfExists(ready);
            awaitReady(run(more, flags), ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process run(Map<String, String> more, String... flags) throws IOException {
        var command = new ArrayList<>(List.of(root.resolve("deploy/up").toString()));
        command.addAll(List.of(flags));
        var builder = new ProcessBuilder(command).directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("MICIP_DATA", data.toString());
        builder.environment().putAll(settings);
        builder.environment().putAll(more);
        var started = builder.start();
        process = started;
        return started;
    }

    /// TERM, then waits for the supervisor to have stopped everything.
    void stop() throws IOException {
        var running = process;
        destroy();
        try {
            if (running != null && !running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new IllegalStateException("deploy/up did not stop within " + STOP_SECONDS + " s\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Process started, Path ready) throws IOException {
        try {
            Awaitility.await("deploy/up is ready or has ended")
                    .atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .until(() -> Files.exists(ready) || !started.isAlive());
        } catch (ConditionTimeoutException e) {
            started.destroy();
            throw new IllegalStateException("the platform is not ready; the end of " + log + ":\n" + tail(), e);
        }
        if (!Files.exists(ready) || isIncomplete()) {
            started.destroy();
            throw new IllegalStateException("the platform was not started; the end of " + log + ":\n" + tail());
        }
    }

    private void destroy() {
        var running = process;
        if (running != null) {
            running.destroy();
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
