package io.micip.system.faults;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

import io.micip.system.acts.District;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.Reference;
import io.micip.system.acts.ScheduleA;
import io.micip.system.running.RunningPlatform;

/// The people of one district: two planners make data sets and add tiles, two open reports, a signer takes attendance out
/// of Schedule A and puts it back.
final class OneDistrict implements Work {
    private static final District DISTRICT = District.DETROIT;
    private static final int MOST_REQUESTS_BEFORE_KILL = 30;
    private static final int STALE = 412;
    /// A signer's change that lost its answer to a kill may still come in between.
    private static final int CHANGES_UNDER_WAY = 3;

    private final RunningPlatform platform;
    private final Ledger ledger;
    private final Patience patience;
    private final SplittableRandom random;

    OneDistrict(RunningPlatform platform, Ledger ledger, SplittableRandom random) {
        this.platform = platform;
        this.ledger = ledger;
        this.patience = new Patience(ledger);
        this.random = random;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        listAttendance();
    }

    @Override
    public List<Load.Step> steps() throws IOException, InterruptedException {
        var reader = platform.as(DISTRICT.planner());
        var menus = new Menus(reader, DISTRICT);
        var references = List.of(menus.attendance(), menus.hubView("Chronic Absence to Date"));
        var refusedTiles = new SinglyOnRecord();
        var refusedLaunches = new SinglyOnRecord();
        return List.of(planner(references, refusedTiles), planner(references, refusedTiles),
                opener(references, refusedLaunches), opener(references, refusedLaunches),
                new SignerWork(signer(), DISTRICT, ledger));
    }

    @Override
    public int mostBetweenKills() {
        return MOST_REQUESTS_BEFORE_KILL;
    }

    @Override
    public void tidy() throws IOException, InterruptedException {
        listAttendance();
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
}
