package io.micip.benchmarks.revocation;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;

import io.micip.benchmarks.revocation.Revocation.Round;
import io.micip.client.FrontEnd;

/// People who go on asking for launches of one view of the Data Hub, each some 40 times a second: the gateway lets each make
/// 50 requests.
final class Asking {
    private static final String TITLE = "Chronic Absence to Date";
    private static final long EVERY_MILLIS = 25;
    private static final long GIVE_UP_SECONDS = 40;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
    private static final int PERMITTED = 201;
    private static final int REFUSED = 409;

    private final List<FrontEnd> people;
    private final String launch;

    Asking(List<FrontEnd> people) throws IOException, InterruptedException {
        this.people = List.copyOf(people);
        for (var person : people) {
            person.token();
        }
        this.launch = """
                {"district":"82030","reference":{"reportId":"%s","values":
                 {"location":"district:82030","year":"2025","view":"Snapshot"}}}"""
                .formatted(report(people.getFirst()));
    }

    /// Waits until everybody is permitted.
    void awaitPermits() throws IOException, InterruptedException {
        var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
        for (var person : people) {
            while (person.send("POST", "/api/v1/launches", launch).status() != PERMITTED) {
                if (System.nanoTime() > giveUp) {
                    throw new IOException(
                            "no launch is permitted, " + GIVE_UP_SECONDS + " s after the line was put back");
                }
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        }
    }

    /// Lets everybody ask until the watch is closed.
    Watch begin() {
        return new Watch();
    }

    private static String report(FrontEnd reader) throws IOException, InterruptedException {
        var menu = reader.get("/api/v1/sources/data-hub/menu?district=82030");
        var found = find(menu.json().path("nodes"));
        if (found.isEmpty()) {
            throw new IOException("the menu of data-hub offers no report " + TITLE + ": " + menu.status());
        }
        return found;
    }

    private static String find(JsonNode nodes) {
        for (var node : nodes) {
            var inside = TITLE.equals(node.path("report").path("title").asString(""))
                    ? node.path("report").path("id").asString("")
                    : find(node.path("children"));
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return "";
    }

    /// The answers of one round.
    final class Watch implements AutoCloseable {
        private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
        private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        private volatile boolean over;

        private Watch() {
            people.forEach(person -> workers.submit(() -> ask(person)));
        }

        /// What was seen since a moment, once nothing was permitted for a second and a half.
        ///
        /// @param answered when the district had its answer, of `System.nanoTime`
        Round refusedSince(long answered) throws IOException, InterruptedException {
            var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
            while (firstRefusal() == Long.MAX_VALUE
                    || System.nanoTime() - Math.max(lastPermit(), answered) < QUIET_NANOS) {
                if (System.nanoTime() > giveUp) {
                    throw new IOException("launches are still permitted " + GIVE_UP_SECONDS + " s after the answer");
                }
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
            return new Round(millis(firstRefusal() - answered), millis(lastPermit() - answered), seen.size());
        }

        @Override
        public void close() {
            over = true;
            workers.close();
        }

        private void ask(FrontEnd person) {
            try {
                while (!over) {
                    var sent = System.nanoTime();
                    var status = person.send("POST", "/api/v1/launches", launch).status();
                    seen.add(new Seen(status, System.nanoTime()));
                    var spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent);
                    TimeUnit.MILLISECONDS.sleep(Math.max(1, EVERY_MILLIS - spent));
                }
            } catch (IOException e) {
                seen.add(new Seen(0, System.nanoTime()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private long firstRefusal() {
            return seen.stream().filter(one -> one.status == REFUSED).mapToLong(Seen::at).min().orElse(Long.MAX_VALUE);
        }

        private long lastPermit() {
            return seen.stream().filter(one -> one.status == PERMITTED).mapToLong(Seen::at).max()
                    .orElse(Long.MIN_VALUE);
        }

        private static double millis(long nanos) {
            return Math.max(0, nanos) / 1e6;
        }
    }

    /// An answer to a launch.
    private record Seen(int status, long at) {}
}
