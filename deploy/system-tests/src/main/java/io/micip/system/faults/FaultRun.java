package io.micip.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

import org.awaitility.Awaitility;

import io.micip.system.acts.District;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.Reference;
import io.micip.system.acts.ScheduleA;
import io.micip.system.log.AuditLog;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

/// People at work while processes are killed under their hands, and the audit log held against their ledger
/// afterwards.
public final class FaultRun {
    private static final District DISTRICT = District.DETROIT;
    private static final Duration WORK_GOES_ON = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int MOST_REQUESTS_BEFORE_KILL = 30;
    private static final int STALE = 412;
    /// A signer's change that lost its answer to a kill may still come in between.
    private static final int CHANGES_UNDER_WAY = 3;

    private final RunningPlatform platform;
    private final long seed;
    private final SplittableRandom random;
    private final Ledger ledger = new Ledger();
    private final Patience patience = new Patience(ledger);
    private final Map<Part, List<Duration>> outages = new EnumMap<>(Part.class);

    /// @param seed for what is chosen by chance
    public FaultRun(RunningPlatform platform, long seed) {
        this.platform = platform;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /// Kills each part that often, in an order that the seed decides, and judges.
    ///
    /// @param kills of each part
    public FaultReport kill(List<Part> parts, int kills) throws IOException, InterruptedException {
        var auditor = new AuditLog(platform.as("auditor"));
        var seen = new HeadsSeen(auditor, auditor.numbers());
        listAttendance();
        try (var _ = new Load(steps(seen), ledger)) {
            awaitRequests(MOST_REQUESTS_BEFORE_KILL);
            for (var part : order(parts, kills)) {
                kill(part);
            }
            awaitRequests(MOST_REQUESTS_BEFORE_KILL);
        }
        listAttendance();
        var heads = seen.heads();
        var findings = new Reckoning(platform, auditor).settle(ledger, heads);
        return new FaultReport(seed, outages, ledger.operations(), heads.size(), findings, ledger.surprises());
    }

    private void kill(Part part) {
        awaitRequests(1 + random.nextInt(MOST_REQUESTS_BEFORE_KILL));
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

    private List<Load.Step> steps(HeadsSeen seen) throws IOException, InterruptedException {
        var reader = platform.as(DISTRICT.planner());
        var menus = new Menus(reader, DISTRICT);
        var references = List.of(menus.attendance(), menus.hubView("Chronic Absence to Date"));
        var refusedTiles = new SinglyOnRecord();
        var refusedLaunches = new SinglyOnRecord();
        return List.of(planner(references, refusedTiles), planner(references, refusedTiles),
                opener(references, refusedLaunches), opener(references, refusedLaunches),
                new SignerWork(signer(), DISTRICT, ledger), seen);
    }

    private PlannerWork planner(List<Reference> references, SinglyOnRecord refusals) {
        return new PlannerWork(new Plans(platform.another(DISTRICT.planner()), DISTRICT), references, ledger, refusals);
    }

    private OpenerWork opener(List<Reference> references, SinglyOnRecord refusals) {
        var launches = new Launches(platform, platform.another(DISTRICT.planner()), DISTRICT);
        return new OpenerWork(launches, references, ledger, refusals, random.split());
    }

    private ScheduleA signer() {
        return new ScheduleA(platform.as(DISTRICT.signer()), DISTRICT);
    }

    /// The district's Schedule A as the seed of the demonstration has it.
    private void listAttendance() throws IOException, InterruptedException {
        var scheduleA = signer();
        var answer = patience.settle(() -> scheduleA.list("attendance"));
        for (var again = 0; answer.status() == STALE && again < CHANGES_UNDER_WAY; again++) {
            answer = patience.settle(() -> scheduleA.list("attendance"));
        }
        if (!answer.ok()) {
            ledger.surprise("putting attendance back", answer);
        }
    }

    private void awaitRequests(int more) {
        var until = ledger.asked() + more;
        Awaitility.await("work goes on").atMost(WORK_GOES_ON).pollInterval(LOOK).until(() -> ledger.asked() >= until);
    }
}
