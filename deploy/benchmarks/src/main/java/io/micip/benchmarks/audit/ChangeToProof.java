package io.micip.benchmarks.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.micip.benchmarks.measure.Spread;
import io.micip.client.BearerSignIn;
import io.micip.client.FrontEnd;

/// A2: a planner makes data sets in an open loop; an auditor's mirror follows the district's log. Measured from the moment
/// the author has the answer to the moment a signed checkpoint covers the entry and the entry is fetched.
///
/// Needs a running platform (`deploy/up`). Two accounts of the district share the load, since its gateway lets each make
/// 50 requests a second.
public final class ChangeToProof {
    private static final String GATEWAY = "http://localhost:8080";
    private static final String DATA_SET = """
            {"district":"82030","title":"Attendance","guidingQuestion":"Which groups miss school most, and when?"}""";
    private static final Pattern MADE = Pattern.compile("\"dataSetId\":\"([0-9a-f-]{36})\"");
    private static final int GIVE_UP_SECONDS = 20;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> provable = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<FrontEnd> authors;
    private final AtomicInteger turns = new AtomicInteger();
    private final FrontEnd auditor;

    private ChangeToProof() {
        var signIn = new BearerSignIn("http://127.0.0.1:9000");
        authors = Stream.of("planner.dearborn", "signer.dearborn")
                .map(account -> new FrontEnd(GATEWAY, signIn, account, "micip-demo"))
                .toList();
        auditor = new FrontEnd(GATEWAY, signIn, "auditor", "micip-demo");
    }

    /// Measures and prints.
    ///
    /// @param arguments changes per second (90), seconds (20)
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 90;
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        new ChangeToProof().measure(rate, seconds);
    }

    private void measure(int rate, int seconds) throws IOException, InterruptedException {
        for (var author : authors) {
            author.token();
        }
        var log = auditor.get("/api/v1/logs?district=82030").json().at("/district/log").asInt();
        var tail = new LogTail(GATEWAY, log, auditor);
        try (var clock = Executors.newSingleThreadScheduledExecutor();
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            var ticks = clock.scheduleAtFixedRate(() -> workers.submit(this::change), 0, 1_000_000_000L / rate,
                    TimeUnit.NANOSECONDS);
            var sending = true;
            var until = began + TimeUnit.SECONDS.toNanos(seconds);
            var giveUp = until + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
            while (System.nanoTime() < giveUp && (sending || !provable.keySet().containsAll(acknowledged.keySet()))) {
                if (sending && System.nanoTime() > until) {
                    ticks.cancel(false);
                    sending = false;
                }
                tail.ask(this::seen);
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        print(rate);
    }

    private void change() {
        try {
            var began = System.nanoTime();
            var author = authors.get(turns.getAndIncrement() % authors.size());
            var answer = author.send("POST", "/api/v1/data-sets", DATA_SET);
            if (answer.status() == 201) {
                acknowledged.put(answer.at("/id"), System.nanoTime());
                answers.add((System.nanoTime() - began) / 1e6);
            } else {
                refused.incrementAndGet();
            }
        } catch (IOException e) {
            refused.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void seen(String entry, long at) {
        var made = MADE.matcher(entry);
        if (entry.contains("io.micip.plan.data-set-made.v1") && made.find()) {
            provable.put(made.group(1), at);
        }
    }

    private void print(int rate) {
        List<Double> millis = new ArrayList<>();
        acknowledged.forEach((id, since) -> {
            var at = provable.get(id);
            if (at != null) {
                millis.add(Math.max(0, at - since) / 1e6);
            }
        });
        var delay = Spread.of(millis);
        var answer = Spread.of(answers);
        System.out.printf(Locale.US, "A2 at %d changes/s: %d acknowledged, %d refused, %d not provable%n", rate,
                acknowledged.size(), refused.get(), acknowledged.size() - millis.size());
        System.out.printf(Locale.US, "   answer to the author  p50 %.0f ms, p99 %.0f ms%n", answer.median(),
                answer.quantile(0.99));
        System.out.printf(Locale.US, "   change -> provable    p50 %.0f ms, p99 %.0f ms, max %.0f ms%n", delay.median(),
                delay.quantile(0.99), delay.quantile(1));
    }
}
