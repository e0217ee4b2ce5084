package io.micip.benchmarks.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import io.micip.benchmarks.log.ManyEvents;
import io.micip.benchmarks.measure.Spread;
import io.micip.client.BearerSignIn;
import io.micip.client.FrontEnd;

/// A1 from Kafka, A5, and the memory of an export: an audit-service of its own takes a topic full of events into signed
/// logs and its index, answers an auditor's questions beside the same questions to the collection itself, and gives all
/// records out.
///
/// Needs broker, store and provider (`deploy/up --foundation`) and extracted jars (`deploy/up --prepare`).
public final class Auditing {
    private static final String BROKER = "127.0.0.1:9092";
    private static final String ASK = "questions";
    private static final String EXPORT = "export";
    private static final int PAGE = 100;
    private static final int QUESTIONS = 300;
    private static final int WARM_UP = 50;
    private static final long PATIENCE_SECONDS = 3_600;
    private static final int LINES_A_LOOK = 5_000;

    private final long events;
    private final String store;
    private final String mongo;
    private final Path root;
    private final SplittableRandom random = new SplittableRandom(20_210_212);
    private final FrontEnd auditor = new FrontEnd(AuditServiceAlone.ADDRESS, new BearerSignIn("http://127.0.0.1:9000"),
            "auditor", "micip-demo");

    private Auditing(long events, String store, Path root) {
        this.events = events;
        this.store = store;
        this.root = root;
        var given = System.getenv("MICIP_MONGODB_URI");
        this.mongo = given == null ? "mongodb://127.0.0.1:27017" : given;
    }

    /// Measures and prints.
    ///
    /// @param arguments events (100,000), where the logs are kept: `directory` or `mongodb` (directory), what to measure beside A1:
    ///            `questions`, `export`, `nothing` (both; the embedded store reads all records for each question and each page)
    public static void main(String[] arguments) throws Exception {
        long events = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
        String store = arguments.length > 1 ? arguments[1] : "directory";
        var beside = arguments.length > 2
                ? List.of(arguments).subList(2, arguments.length)
                : List.of(ASK, EXPORT);
        new Auditing(events, store, Path.of(System.getProperty("micip.root", ".")).toAbsolutePath())
                .measure(beside);
    }

    private void measure(List<String> beside) throws Exception {
        String name = "auditing-" + UUID.randomUUID();
        Path folder = Files.createTempDirectory(Files.createDirectories(root.resolve("deploy/benchmarks/target")),
                name);
        String database = "micip_" + name.replace('-', '_');
        try (var flood = Flood.in(BROKER, name); var client = MongoClients.create(mongo)) {
            long began = System.nanoTime();
            flood.send(events);
            print("producing with acks=all", events / seconds(began), "events/s");
            var settings = List.of("--micip.kafka.bootstrap-servers=" + BROKER, "--micip.kafka.topic=" + flood.topic(),
                    "--micip.audit.checkpoint-topic=" + flood.topic() + ".checkpoints", "--micip.mongodb.uri=" + mongo,
                    "--micip.mongodb.database=" + database, "--micip.audit.store=" + store);
            try (var service = AuditServiceAlone.start(root, folder, settings)) {
                append(service);
                if (beside.contains(ASK)) {
                    ask(client.getDatabase(database).getCollection("records"));
                }
                if (beside.contains(EXPORT)) {
                    export(service);
                }
            } finally {
                client.getDatabase(database).drop();
            }
        }
    }

    /// From the first entry under a checkpoint until all are: start-up does not count.
    private void append(AuditServiceAlone service) throws IOException, InterruptedException {
        service.await("the first entries are served", PATIENCE_SECONDS, () -> service.served() > 0);
        long before = service.served();
        long cpu = service.process().cpuMicros();
        long began = System.nanoTime();
        service.await("all entries are served", PATIENCE_SECONDS, () -> service.served() >= events);
        print("A1, %s: from Kafka into signed checkpoints, while they are indexed".formatted(store),
                (events - before) / seconds(began), "entries/s");
        print("CPU meanwhile, indexing included", (service.process().cpuMicros() - cpu) / (double) (events - before),
                "us an entry");
        service.await("all entries can be searched for", PATIENCE_SECONDS, () -> service.searchLag() == 0);
        print("all can be searched for after", seconds(began), "s");
    }

    /// District, actor, type and time, newest first, a page of 100; the collection itself in turns.
    private void ask(MongoCollection<Document> records) throws IOException, InterruptedException {
        var answers = new ArrayList<Double>();
        var raw = new ArrayList<Double>();
        for (int question = -WARM_UP; question < QUESTIONS; question++) {
            var attributes = ManyEvents.attributes(random.nextLong(events));
            long began = System.nanoTime();
            var answer = auditor.get("/api/v1/records?limit=" + PAGE + "&district=" + attributes.get("district")
                    + "&actor=" + attributes.get("actorid") + "&type=" + attributes.get("type")
                    + "&from=2026-01-01T00:00:00Z");
            double answered = seconds(began) * 1e3;
            if (!answer.ok() || answer.json().path("items").isEmpty()) {
                throw new IOException("a question without an answer: " + answer);
            }
            began = System.nanoTime();
            records.find(Filters.and(Filters.eq("districts", attributes.get("district")),
                    Filters.eq("actorid", attributes.get("actorid")), Filters.eq("type", attributes.get("type")),
                    Filters.gte("time", Date.from(Instant.parse("2026-01-01T00:00:00Z")))))
                    .sort(Sorts.descending("time", "log", "index")).limit(PAGE).into(new ArrayList<>());
            if (question >= 0) {
                answers.add(answered);
                raw.add(seconds(began) * 1e3);
            }
        }
        print("A5, the auditor's question", Spread.of(answers));
        print("the same of the collection itself", Spread.of(raw));
    }

    /// All records as NDJSON; the process's memory at each five thousandth.
    private void export(AuditServiceAlone service) throws IOException, InterruptedException {
        var request = HttpRequest
                .newBuilder(URI.create(AuditServiceAlone.ADDRESS + "/api/v1/records/export?format=ndjson"))
                .header("Authorization", "Bearer " + auditor.token()).build();
        var megabytes = new ArrayList<Double>();
        long began = System.nanoTime();
        long lines = 0;
        try (var http = HttpClient.newHttpClient();
                var body = new BufferedReader(new InputStreamReader(
                        http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            while (body.readLine() != null) {
                if (lines % LINES_A_LOOK == 0) {
                    megabytes.add((double) service.process().megabytes());
                }
                lines++;
            }
        }
        if (lines < events) {
            throw new IOException("the export has " + lines + " lines (expected: " + events + ")");
        }
        print("export as NDJSON", lines / seconds(began), "records/s");
        int half = megabytes.size() / 2;
        print("memory in its first half", Spread.of(megabytes.subList(0, half)), "MB");
        print("memory in its second half", Spread.of(megabytes.subList(half, megabytes.size())), "MB");
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.US, "| %s | %,.1f %s |%n", what, value, unit);
    }

    private static void print(String what, Spread millis) {
        System.out.printf(Locale.US, "| %s | p50 %.1f ms, p99 %.1f ms, max %.1f ms |%n", what, millis.median(),
                millis.quantile(0.99), millis.quantile(1));
    }

    private static void print(String what, Spread values, String unit) {
        System.out.printf(Locale.US, "| %s | %s %s |%n", what, values.text(0), unit);
    }
}
