package io.micip.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import io.micip.system.log.AuditLog;
import io.micip.system.running.Outsider;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

/// People at work while processes are killed under their hands, and the audit log held against their ledger
/// afterwards.
public final class FaultRun {
    private static final Duration WORK_GOES_ON = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final RunningPlatform platform;
    private final long seed;
    private final SplittableRandom random;
    private final Ledger ledger = new Ledger();
    private final Work work;
    private final Map<Part, List<Duration>> outages = new ConcurrentHashMap<>();
    private long endNanos = Long.MAX_VALUE;
    private Optional<Outsider> witness = Optional.empty();

    /// With the people of one district of the demonstration.
    ///
    /// @param seed for what is chosen by chance
    public FaultRun(RunningPlatform platform, long seed) {
        this.platform = platform;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.work = new OneDistrict(platform, ledger, random.split());
    }

    /// With the people of many districts.
    ///
    /// @param codes 5 digits each, in the entity file that the platform was started with
    FaultRun(RunningPlatform platform, long seed, List<String> codes) {
        this.platform = platform;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.work = new ManyDistrictsWork(platform, codes, ledger, seed);
    }

    /// Kills nothing more once this time is over, and judges what was until then.
    public FaultRun atMost(Duration time) {
        endNanos = System.nanoTime() + time.toNanos();
        return this;
    }

    /// With a witness that the platform was told of, which has to see every log continued to its end.
    public FaultRun beside(Outsider someone) {
        witness = Optional.of(someone);
        return this;
    }

    /// Kills each part that often, one after the other in an order that the seed decides, and judges.
    ///
    /// @param kills of each part
    public FaultReport kill(List<Part> parts, int kills) throws IOException, InterruptedException {
        return judge(() -> {
            for (var part : order(parts, kills)) {
                kill(part, random);
            }
        });
    }

    /// Kills each part that often, whatever becomes of the others meanwhile, and judges.
    ///
    /// @param kills of each part
    public FaultReport killAtOnce(List<Part> parts, int kills) throws IOException, InterruptedException {
        return judge(() -> {
            try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                var killers = parts.stream().map(part -> {
                    var own = random.split();
                    return CompletableFuture.runAsync(() -> kill(part, kills, own), threads);
                }).toList();
                killers.forEach(CompletableFuture::join);
            }
        });
    }

    private void kill(Part part, int kills, SplittableRandom chance) {
        for (var i = 0; i < kills; i++) {
            kill(part, chance);
        }
    }

    private FaultReport judge(Runnable faults) throws IOException, InterruptedException {
        var auditor = new AuditLog(platform.as("auditor"));
        var seen = new HeadsSeen(auditor, auditor.numbers());
        var watch = new WitnessWatch(witness, auditor, auditor.numbers());
        work.prepare();
        try (var _ = new Load(Stream.concat(work.steps().stream(), Stream.of(seen, watch)).toList(), ledger)) {
            awaitRequests(work.mostBetweenKills());
            faults.run();
            awaitRequests(work.mostBetweenKills());
        }
        work.tidy();
        var witnessed = watch.settle();
        var heads = Stream.concat(seen.heads().stream(), watch.heads().stream()).toList();
        var findings = new Reckoning(platform, auditor, new Patience(ledger)).settle(ledger, heads, witnessed);
        return new FaultReport(seed, outages, ledger.operations(), heads.size(), findings, ledger.surprises());
    }

    private void kill(Part part, SplittableRandom chance) {
        if (System.nanoTime() > endNanos) {
            return;
        }
        awaitRequests(1 + chance.nextInt(work.mostBetweenKills()));
        var began = System.nanoTime();
        var killed = platform.processes().kill(part);
        platform.processes().awaitReadyAgain(part, killed);
        outages.computeIfAbsent(part, one -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - began));
    }

    private List<Part> order(List<Part> parts, int kills) {
        var order = new ArrayList<Part>();
        for (var i = 0; i < kills; i++) {
            order.addAll(parts);
        }
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private void awaitRequests(int more) {
        var until = ledger.asked() + more;
        Awaitility.await("work goes on").atMost(WORK_GOES_ON).pollInterval(LOOK).until(() -> ledger.asked() >= until);
    }
}
