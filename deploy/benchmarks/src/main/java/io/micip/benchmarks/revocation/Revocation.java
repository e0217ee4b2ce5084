package io.micip.benchmarks.revocation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import io.micip.benchmarks.measure.Spread;
import io.micip.client.BearerSignIn;
import io.micip.client.FrontEnd;

/// D2: a district takes a line out of its Schedule A, or revokes its agreement, while two people go on asking for launches.
/// Measured from the answer to the district: when the first launch is refused, and when the last one was permitted. Then the
/// same under fault: the broker stands still, and agreement-service stands still from its answer on, so that nobody can tell
/// the catalogue; no launch may be permitted later than the freshness bound.
///
/// Needs a running platform (`deploy/up`) with its demo data.
public final class Revocation {
    private static final String GATEWAY = "http://localhost:8080";
    private static final String PASSWORD = "micip-demo";
    private static final double BOUND_MILLIS = 10_000;
    private static final double GOAL_MILLIS = 1_000;
    private static final int EVERY = 10;

    private final SplittableRandom random = new SplittableRandom();
    private final District district;
    private final Asking asking;
    private final Stopping stopping;

    private Revocation(Path data) throws IOException, InterruptedException {
        var signIn = new BearerSignIn("http://127.0.0.1:9000");
        district = new District(new FrontEnd(GATEWAY, signIn, "signer.dearborn", PASSWORD),
                new FrontEnd(GATEWAY, signIn, "signer.state", PASSWORD));
        asking = new Asking(List.of(new FrontEnd(GATEWAY, signIn, "planner.dearborn", PASSWORD),
                new FrontEnd(GATEWAY, signIn, "consultant.wayne", PASSWORD)));
        stopping = new Stopping(data);
    }

    /// Measures and prints.
    ///
    /// @param arguments rounds with everything up (100), of which every tenth revokes; rounds under fault (5)
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        var faults = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var data = System.getenv("MICIP_DATA");
        new Revocation(data == null
                ? Path.of(System.getProperty("micip.root"), "deploy/local/data")
                : Path.of(data)).measure(rounds, faults);
    }

    private void measure(int rounds, int faults) throws IOException, InterruptedException {
        var up = new ArrayList<Round>();
        var stopped = new ArrayList<Round>();
        try {
            for (var round = 0; round < rounds; round++) {
                up.add(round % EVERY == EVERY - 1 ? round(district::revoke) : round(district::takeOut));
            }
            for (var round = 0; round < faults; round++) {
                stopped.add(underFault());
            }
        } finally {
            stopping.resumeAll();
            district.restore();
        }
        print("all services up", up, GOAL_MILLIS);
        print("broker and agreement-service stopped at the answer", stopped, BOUND_MILLIS);
    }

    private Round round(District.Act act) throws IOException, InterruptedException {
        district.restore();
        asking.awaitPermits();
        try (var watch = asking.begin()) {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(200, 1_300));
            act.take();
            return watch.refusedSince(System.nanoTime());
        }
    }

    private Round underFault() throws IOException, InterruptedException {
        district.restore();
        asking.awaitPermits();
        try (var watch = asking.begin()) {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(200, 1_300));
            stopping.stop("broker");
            district.takeOut();
            var answered = System.nanoTime();
            stopping.stop("agreement-service");
            return watch.refusedSince(answered);
        } finally {
            stopping.resumeAll();
        }
    }

    private static void print(String what, List<Round> rounds, double goal) {
        if (rounds.isEmpty()) {
            return;
        }
        var refused = Spread.of(rounds.stream().map(Round::firstRefusalMillis).toList());
        var permitted = Spread.of(rounds.stream().map(Round::lastPermitMillis).toList());
        System.out.printf(Locale.US, "D2, %s: %d rounds, %d launches asked for%n", what, rounds.size(),
                rounds.stream().mapToInt(Round::asked).sum());
        line("answer -> first refusal", refused);
        line("answer -> last permit  ", permitted);
        System.out.printf(Locale.US, "   permits later than %.0f ms: in %d rounds%n", goal,
                rounds.stream().filter(round -> round.lastPermitMillis() > goal).count());
    }

    private static void line(String what, Spread millis) {
        System.out.printf(Locale.US, "   %s  p50 %.0f ms, p99 %.0f ms, max %.0f ms%n", what, millis.median(),
                millis.quantile(0.99), millis.quantile(1));
    }

    /// What one round saw, in milliseconds after the answer to the district; 0 for what was before it.
    ///
    /// @param firstRefusalMillis when the first refusal was answered
    /// @param lastPermitMillis   when the last permit was answered
    /// @param asked              launches asked for
    record Round(double firstRefusalMillis, double lastPermitMillis, int asked) {}
}
