package io.micip.benchmarks.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.micip.benchmarks.measure.MeasuredProcess;
import io.micip.benchmarks.measure.Spread;

/// J1: starts each service alone, with and without its AOT cache in turns, until its readiness answers 200. Prints wall
/// time, CPU time at readiness and memory (PSS), and the ratio of CPU with to without.
///
/// Needs broker, store and provider (`deploy/up --foundation`) and extracted jars with caches (`deploy/up --prepare`).
public final class StartUp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k",
            "-XX:+UseCompactObjectHeaders", "-Xmx160m", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Path root;
    private final Path work;

    private StartUp(Path root) throws IOException {
        this.root = root;
        this.work = Files.createTempDirectory("micip-startup");
    }

    /// Measures and prints.
    ///
    /// @param arguments rounds (5)
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var startUp = new StartUp(Path.of(System.getProperty("micip.root", ".")).toAbsolutePath());
        System.out.printf("%-18s %-10s %-22s %-22s %s%n", "J1", "AOT cache", "ready after s", "CPU s", "PSS MB");
        for (var service : List.of(new Service("agreement-service", "io.micip.agreement.AgreementService", 8093),
                new Service("catalog-service", "io.micip.catalog.CatalogService", 8092),
                new Service("plan-service", "io.micip.plan.PlanService", 8091),
                new Service("audit-service", "io.micip.audit.AuditService", 8094),
                new Service("gateway", "io.micip.gateway.Gateway", 8090))) {
            startUp.measure(service, rounds);
        }
    }

    private void measure(Service service, int rounds) throws IOException, InterruptedException {
        var without = new ArrayList<Start>();
        var with = new ArrayList<Start>();
        for (var round = 0; round < rounds; round++) {
            without.add(start(service, false));
            with.add(start(service, true));
        }
        print(service.name(), "without", without);
        print(service.name(), "with", with);
        System.out.printf(Locale.US, "%-18s CPU with / without: %.2f%n", "",
                spread(with, Start::cpuSeconds).median() / spread(without, Start::cpuSeconds).median());
    }

    private Start start(Service service, boolean cached) throws IOException, InterruptedException {
        var folder = root.resolve("deploy/local/built").resolve(service.name());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        if (cached) {
            command.add("-XX:AOTCache=" + folder.resolve(service.name() + ".aot"));
        }
        command.addAll(List.of("-cp", folder.resolve(service.name() + "-0.1.0-SNAPSHOT.jar").toString(),
                service.main()));
        var log = work.resolve(service.name() + (cached ? ".with" : ".without") + ".log");
        var began = System.nanoTime();
        try (var process = MeasuredProcess.start(command, log, Map.of("MICIP_AUDIT_LOG_DIR",
                Files.createTempDirectory(work, "log").toString(), "MICIP_AGREEMENT_KEYS",
                Files.createTempDirectory(work, "keys").toString(), "MICIP_AUDIT_ANCHORS",
                Files.createTempDirectory(work, "anchors").toString(), "MICIP_AGREEMENT_ENTITIES",
                root.resolve("agreement-service/src/main/resources/demo/entities.csv").toString()))) {
            awaitReady(service, process, log);
            return new Start((System.nanoTime() - began) / 1e9, process.cpuMicros() / 1e6, process.megabytes());
        }
    }

    private static void awaitReady(Service service, MeasuredProcess process, Path log)
            throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + service.management() + "/actuator/health/readiness")).build();
        try (var http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < until) {
                try {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IOException(service.name() + " is not ready; see " + log);
    }

    private static void print(String name, String cache, List<Start> starts) {
        System.out.printf("%-18s %-10s %-22s %-22s %s%n", name, cache, spread(starts, Start::wallSeconds).text(1),
                spread(starts, Start::cpuSeconds).text(1), spread(starts, Start::megabytes).text(0));
    }

    private static Spread spread(List<Start> starts, java.util.function.ToDoubleFunction<Start> figure) {
        return new Spread(starts.stream().mapToDouble(figure).toArray());
    }

    /// A service to start.
    ///
    /// @param management its management port
    record Service(String name, String main, int management) {}

    /// One start.
    record Start(double wallSeconds, double cpuSeconds, double megabytes) {}
}
