package io.micip.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;

/// The platform's processes, found by the supervisor's pid files. What ends here, the supervisor starts again.
public final class Processes {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int OK = 200;

    private final Path data;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /// @param data the folder of the platform's data
    public Processes(Path data) {
        this.data = data;
    }

    /// The folder of the platform's data.
    public Path data() {
        return data;
    }

    /// The id of the process that runs now.
    public long pid(Part part) {
        try {
            return Long.parseLong(Files.readString(pidFile(part)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("is the platform of " + data + " running?", e);
        }
    }

    /// SIGKILL: it has no time for any last word.
    ///
    /// @return the id of the killed process
    public long kill(Part part) {
        var pid = pid(part);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return pid;
    }

    /// SIGSTOP: it is there, but answers nobody.
    public void pause(Part part) {
        signal("-STOP", pid(part));
    }

    /// SIGCONT.
    public void resume(Part part) {
        signal("-CONT", pid(part));
    }

    /// Waits until the supervisor has started it again and it says that it is ready.
    ///
    /// @param killed the id of the process before
    public void awaitReadyAgain(Part part, long killed) {
        Awaitility.await(part.processName() + " is ready again")
                .atMost(PATIENCE)
                .pollInterval(LOOK)
                .ignoreException(UncheckedIOException.class)
                .until(() -> pid(part) != killed && isReady(part));
    }

    /// Waits until it says that it is ready.
    public void awaitReady(Part part) {
        Awaitility.await(part.processName() + " is ready")
                .atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(() -> isReady(part));
    }

    /// Names of the pid files whose process is alive.
    public List<String> alive() {
        var run = data.resolve("run");
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (var files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(file -> ProcessHandle.of(read(file)).map(ProcessHandle::isAlive).orElse(false))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady(Part part) {
        return part.isService() ? answers(part.management("/actuator/health/readiness")) : says(part);
    }

    private boolean answers(String address) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(2)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean says(Part part) {
        var log = data.resolve("logs").resolve(part.processName() + ".log");
        try (var lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.startsWith(part.processName() + " ready"));
        } catch (IOException e) {
            return false;
        }
    }

    private Path pidFile(Part part) {
        return data.resolve("run").resolve(part.processName() + ".pid");
    }

    private static long read(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(String name, long pid) {
        try {
            var code = new ProcessBuilder("kill", name, Long.toString(pid)).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill " + name + " " + pid + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
