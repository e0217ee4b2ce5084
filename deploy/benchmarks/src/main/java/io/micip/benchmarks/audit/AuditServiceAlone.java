package io.micip.benchmarks.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import io.micip.benchmarks.measure.MeasuredProcess;

/// An audit-service of its own over a topic, a folder and a database of its own, with the memory that `deploy/up` gives it.
final class AuditServiceAlone implements AutoCloseable {
    /// Where it is asked.
    static final String ADDRESS = "http://127.0.0.1:18084";

    private static final String MANAGEMENT = "http://127.0.0.1:18094";
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k",
            "-XX:+UseCompactObjectHeaders", "-Xmx224m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    private static final long LOOK_MILLIS = 200;

    private final MeasuredProcess process;
    private final Path output;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private AuditServiceAlone(MeasuredProcess process, Path output) {
        this.process = process;
        this.output = output;
    }

    /// @param root of the checkout, whose platform is prepared (`deploy/up --prepare`)
    /// @param folder for the logs
    /// @param settings `--name=value`
    static AuditServiceAlone start(Path root, Path folder, List<String> settings) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp",
                root.resolve("deploy/local/built/audit-service/audit-service-0.1.0-SNAPSHOT.jar").toString(),
                "io.micip.audit.AuditService"));
        command.addAll(settings);
        var output = folder.resolve("audit-service.log");
        return new AuditServiceAlone(MeasuredProcess.start(command, output, environment(root, folder)), output);
    }

    private static Map<String, String> environment(Path root, Path folder) throws IOException {
        var given = System.getenv("MICIP_DATA");
        var data = given == null ? root.resolve("deploy/local/data") : Path.of(given);
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("provider/secrets.properties"))) {
            secrets.load(reader);
        }
        return Map.of("SERVER_PORT", "18084", "SERVER_ADDRESS", "127.0.0.1", "MANAGEMENT_SERVER_PORT", "18094",
                "MICIP_ISSUER", "http://127.0.0.1:9000", "MICIP_AUDIT_LOG_DIR", folder.resolve("log").toString(),
                "MICIP_AUDIT_ANCHORS", folder.resolve("anchors").toString(), "MICIP_CLIENT_SECRET",
                secrets.getProperty("audit-service"));
    }

    MeasuredProcess process() {
        return process;
    }

    /// Waits until something is so.
    ///
    /// @throws IOException when it is not within that time, or the service has ended
    void await(String what, long seconds, BooleanSupplier so) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!so.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IOException(what + ": not within " + seconds + " s; see " + output);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    boolean isReady() {
        return asked(MANAGEMENT + "/actuator/health/readiness") != null;
    }

    /// Entries under the checkpoints of all logs, as anybody sees them.
    long served() {
        long entries = 0;
        for (int log = 0; log < 6; log++) {
            var checkpoint = asked(ADDRESS + "/log/" + log + "/checkpoint");
            entries += checkpoint == null ? 0 : Long.parseLong(checkpoint.split("\n", 3)[1]);
        }
        return entries;
    }

    /// Entries that cannot be searched for yet.
    double searchLag() {
        var metrics = asked(MANAGEMENT + "/actuator/prometheus");
        return metrics == null
                ? Double.MAX_VALUE
                : metrics.lines().filter(line -> line.startsWith("micip_audit_records_lag"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private @Nullable String asked(String address) {
        try {
            var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : null;
        } catch (IOException e) {
            return null; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
