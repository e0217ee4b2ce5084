package io.micip.system.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.client.Answer;
import io.micip.system.Answers;
import io.micip.system.OnPlatform;
import io.micip.system.acts.District;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.Reference;
import io.micip.system.acts.ScheduleA;
import io.micip.system.faults.Operation.Knowledge;
import io.micip.system.log.AuditLog;
import io.micip.system.running.Clocks;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The clock of one service is an hour off: it does nothing for anybody, nothing that a district has not agreed to is
/// permitted, the others go on, and all is well once the clock is right, without a hand.
@ExtendWith(OnPlatform.class)
class WrongClockIT {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration BACK = Duration.ofSeconds(30);
    private static final String NOT_SHARED = "growth";

    private final RunningPlatform platform;
    private final Plans plans;
    private final Launches launches;
    private final ScheduleA scheduleA;
    private final Reference covered;
    private final Reference notCovered;
    private final Ledger ledger = new Ledger();

    WrongClockIT(RunningPlatform platform) throws Exception {
        this.platform = platform;
        var planner = platform.as(District.DETROIT.planner());
        var menus = new Menus(planner, District.DETROIT);
        plans = new Plans(planner, District.DETROIT);
        launches = new Launches(platform, planner, District.DETROIT);
        scheduleA = new ScheduleA(platform.as(District.DETROIT.signer()), District.DETROIT);
        covered = menus.attendance();
        notCovered = menus.hubView("Growth on Local Benchmarks");
        assertThat(ScheduleA.lines(scheduleA.agreement().json().path("scheduleA")))
                .noneMatch(line -> line.category().equals(NOT_SHARED));
        awaitLaunches();
    }

    @ParameterizedTest
    @CsvSource({"AGREEMENT, 1", "AGREEMENT, -1", "CATALOG, 1", "CATALOG, -1", "PLAN, 1", "AUDIT, 1", "GATEWAY, -1"})
    void anHourIsToleratedByNobodyAndCostsNothing(Part part, long hours) throws Exception {
        assumeTrue(platform.clocks().isPresent(),
                "clocks are made wrong where the platform is started here, and by a C compiler");
        var clocks = platform.clocks().orElseThrow();
        clocks.setWrong(part, Duration.ofHours(hours));
        startAgain(part);
        try {
            Answers.refused(asking(part).call(), 401, "token-rejected");
            othersGoOn(part);
            if (part == Part.AGREEMENT) {
                coverageEnds();
            }
            for (var i = 0; i < 5; i++) {
                assertThat(launches.ask(notCovered).status()).as("what is not covered").isBetween(400, 499);
            }
        } finally {
            setRight(clocks, part);
        }
        awaitLaunches();
        work();
        var findings = new Reckoning(platform, new AuditLog(platform.as("auditor")), new Patience(ledger))
                .settle(ledger, List.of());
        assertThat(findings.isClean()).as(findings.toString()).isTrue();
    }

    private void startAgain(Part part) {
        platform.processes().awaitReadyAgain(part, platform.processes().kill(part));
    }

    private void setRight(Clocks clocks, Part part) throws Exception {
        clocks.setRight();
        startAgain(part);
    }

    /// One question to each service; the gateway answers all of them.
    private Callable<Answer> asking(Part part) {
        return Map.<Part, Callable<Answer>>of(Part.AGREEMENT, scheduleA::agreement, Part.CATALOG,
                () -> launches.ask(covered), Part.PLAN, () -> plans.make("With a wrong clock"), Part.AUDIT,
                () -> platform.as("auditor").get("/api/v1/records?limit=1"), Part.GATEWAY, scheduleA::agreement)
                .get(part);
    }

    private void othersGoOn(Part wrong) throws Exception {
        if (wrong == Part.GATEWAY) {
            return;
        }
        for (var part : List.of(Part.AGREEMENT, Part.PLAN, Part.AUDIT)) {
            if (part != wrong) {
                assertThat(asking(part).call().ok()).as(part + " goes on").isTrue();
            }
        }
        if (wrong == Part.AUDIT) {
            work();
        }
    }

    /// What the catalogue knew stays true until the bound; then it permits nothing.
    private void coverageEnds() {
        Awaitility.await("launches are refused").atMost(BOUND.plusSeconds(5)).pollInterval(Duration.ofMillis(200))
                .until(() -> launches.ask(covered).status() == 409);
    }

    private void work() throws Exception {
        var made = Answers.done(plans.make("Made beside a clock that was wrong"), 201);
        ledger.write(Operation.made(made.at("/id")), Knowledge.DONE);
        var added = Answers.done(plans.addTile(made, covered), 201);
        ledger.write(Operation.added(added.json().at("/tiles/0/id").asString()), Knowledge.DONE);
    }

    private void awaitLaunches() {
        Awaitility.await("launches are permitted").atMost(BACK).pollInterval(Duration.ofMillis(100))
                .until(() -> launches.ask(covered).ok());
    }
}
