package io.micip.benchmarks.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.micip.benchmarks.measure.MeasuredProcess;
import io.micip.benchmarks.measure.Spread;
import io.micip.client.BearerSignIn;
import io.micip.client.FrontEnd;

/// A planner looks for reports among a thousand: by words, by what they are about, page after page. Measured is the whole
/// answer of a catalog-service of its own, over HTTP on the loopback, token check and coverage decisions included.
///
/// Needs a running platform (`deploy/up`), whose sign-in, store, broker and agreements that catalog-service uses.
public final class Search {
    private static final String SERVICE = "http://127.0.0.1:18082";
    private static final String MANAGEMENT = "http://127.0.0.1:18092";
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k",
            "-XX:+UseCompactObjectHeaders", "-Xmx160m", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    private static final List<String> QUERIES = List.of("", "q=attendance", "q=chronic absence", "q=grade 3 growth",
            "q=stud&limit=100", "q=english learner trend", "category=attendance", "level=building&cadence=autumn",
            "q=graduation&category=graduation", "q=homeless&source=data-hub", "q=snapshot", "q=lunch menu",
            "cadence=spring&limit=100", "q=economically disadvantaged state testing");
    private static final int REPORTS = 1_000;
    private static final int WARM_UP = 1_000;
    private static final double GOAL_MILLIS = 50;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    private final Path root;
    private final Random random = new Random(20_210_212);
    private final FrontEnd planner = new FrontEnd(SERVICE, new BearerSignIn("http://127.0.0.1:9000"),
            "planner.dearborn", "micip-demo");

    private Search(Path root) {
        this.root = root;
    }

    /// Measures and prints.
    ///
    /// @param arguments questions (5,000)
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var questions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        new Search(Path.of(System.getProperty("micip.root", ".")).toAbsolutePath()).measure(questions);
    }

    private void measure(int questions) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("micip-search");
        var log = folder.resolve("catalog-service.log");
        try (var service = MeasuredProcess.start(command(folder), log, environment())) {
            awaitThousand(service, log);
            for (var question = 0; question < WARM_UP; question++) {
                ask();
            }
            var cpu = service.cpuMicros();
            var millis = new ArrayList<Double>();
            for (var question = 0; question < questions; question++) {
                millis.add(ask());
            }
            print(Spread.of(millis), (service.cpuMicros() - cpu) / 1e3 / questions);
        }
    }

    private double ask() throws IOException, InterruptedException {
        var query = QUERIES.get(random.nextInt(QUERIES.size()));
        var address = "/api/v1/reports?district=82030&" + query.replace(" ", "%20");
        var began = System.nanoTime();
        var page = planner.get(address);
        var millis = (System.nanoTime() - began) / 1e6;
        if (page.status() != 200) {
            throw new IOException(address + ": " + page.status());
        }
        return millis;
    }

    /// Walks through all pages until a thousand reports are there and some of them are covered.
    private void awaitThousand(MeasuredProcess service, Path log) throws IOException, InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (!isReady() || !isThere()) {
            if (!service.isAlive() || System.nanoTime() > giveUp) {
                throw new IOException("catalog-service does not offer %d reports; see %s".formatted(REPORTS, log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean isReady() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(MANAGEMENT + "/actuator/health/readiness")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private boolean isThere() throws IOException, InterruptedException {
        var cursor = "";
        var found = 0;
        var covered = false;
        do {
            var page = planner.get("/api/v1/reports?district=82030&limit=100" + cursor);
            found += page.json().path("items").size();
            covered |= page.json().at("/items/0/coverage/permitted").asBoolean(false);
            var next = page.json().path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return found == REPORTS && covered;
    }

    private List<String> command(Path folder) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        var jar = root.resolve("deploy/local/built/catalog-service/catalog-service-0.1.0-SNAPSHOT.jar");
        command.addAll(List.of("-cp", jar.toString(), "io.micip.catalog.CatalogService",
                "--micip.mongodb.database=micip_catalog_search"));
        var sources = List.of("mi-school-data", "data-hub");
        for (var source : sources) {
            var origin = "https://%s.example".formatted(source);
            var setting = "--micip.catalog.sources[%d].".formatted(sources.indexOf(source));
            command.add(setting + "id=" + source);
            command.add(setting + "name=" + source);
            command.add(setting + "origin=" + origin);
            command.add(setting + "directory=" + ThousandReports.write(folder, source, origin));
        }
        return command;
    }

    private Map<String, String> environment() throws IOException {
        var given = System.getenv("MICIP_DATA");
        var data = given == null ? root.resolve("deploy/local/data") : Path.of(given);
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("provider/secrets.properties"))) {
            secrets.load(reader);
        }
        return Map.of("SERVER_PORT", "18082", "SERVER_ADDRESS", "127.0.0.1", "MANAGEMENT_SERVER_PORT", "18092",
                "MICIP_MONGODB_URI", "mongodb://127.0.0.1:27017", "MICIP_KAFKA", "127.0.0.1:9092", "MICIP_ISSUER",
                "http://127.0.0.1:9000", "MICIP_AGREEMENT_URL", "http://127.0.0.1:8083", "MICIP_CLIENT_SECRET",
                secrets.getProperty("catalog-service"));
    }

    private static void print(Spread millis, double cpuMillis) {
        System.out.printf(Locale.US, "search among %,d reports, %,d questions: p50 %.1f ms, p99 %.1f ms, max %.1f ms, "
                + "CPU %.1f ms a question (goal: p99 %.0f ms)%n", REPORTS, millis.sorted().length, millis.median(),
                millis.quantile(0.99), millis.quantile(1), cpuMillis, GOAL_MILLIS);
    }
}
