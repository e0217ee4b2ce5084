package io.micip.system.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import io.micip.client.FrontEnd;
import io.micip.system.acts.District;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Reference;
import io.micip.system.running.RunningPlatform;

/// The people of many districts: each signs, changes its Schedule A, has reports opened, revokes and signs again. A few
/// clerks go from district to district, so that every district comes in turn and none has two at work at once.
final class ManyDistrictsWork implements Work {
    private static final int CLERKS = 8;
    private static final int ACTS_A_VISIT = 4;
    private static final int MOST_REQUESTS_BEFORE_KILL = 90;

    private final RunningPlatform platform;
    private final List<String> codes;
    private final Ledger ledger;
    private final SplittableRandom random;
    private final long seed;

    ManyDistrictsWork(RunningPlatform platform, List<String> codes, Ledger ledger, long seed) {
        this.platform = platform;
        this.codes = List.copyOf(codes);
        this.ledger = ledger;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void prepare() {
        // every district begins as the state offered it
    }

    @Override
    public List<Load.Step> steps() throws IOException, InterruptedException {
        var menus = new Menus(platform.as(District.DETROIT.planner()), District.DETROIT);
        var reports = List.of(menus.attendance().reportId(), menus.hubView("Chronic Absence to Date").reportId());
        var somebody = platform.another("signer.state");
        var people = new ArrayList<>(codes.stream().map(code -> people(code, reports, somebody)).toList());
        Collections.shuffle(people, new Random(seed));
        Queue<DistrictPeople> waiting = new ConcurrentLinkedQueue<>(people);
        return Stream.<Load.Step>generate(() -> () -> visit(waiting)).limit(CLERKS).toList();
    }

    @Override
    public int mostBetweenKills() {
        return MOST_REQUESTS_BEFORE_KILL;
    }

    @Override
    public void tidy() {
        // the platform ends with the run
    }

    private DistrictPeople people(String code, List<String> reports, FrontEnd state) {
        var account = "district." + code;
        var district = new District(code, code);
        var references = List.of(Reference.attendance(reports.getFirst(), district),
                Reference.hubView(reports.getLast(), district));
        return new DistrictPeople(new DistrictPeople.Place(platform, district, references), state.as(account), state,
                ledger, random.split());
    }

    private static void visit(Queue<DistrictPeople> waiting) throws IOException, InterruptedException {
        var people = waiting.remove();
        try {
            for (var act = 0; act < ACTS_A_VISIT; act++) {
                people.act();
            }
        } finally {
            waiting.add(people);
        }
    }
}
