package io.micip.system.faults;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.client.Answer;
import io.micip.system.Answers;
import io.micip.system.OnPlatform;
import io.micip.system.acts.District;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.Reference;
import io.micip.system.acts.ScheduleA;
import io.micip.system.acts.Trace;
import io.micip.system.faults.Operation.Knowledge;
import io.micip.system.log.AuditLog;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/// One process stands still: nothing fails open, and nothing is lost.
@ExtendWith(OnPlatform.class)
class FailClosedIT {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration STILL_FRESH = Duration.ofSeconds(4);
    private static final Duration BACK = Duration.ofSeconds(30);

    private final RunningPlatform platform;
    private final Plans plans;
    private final Launches launches;
    private final Reference attendance;
    private final Ledger ledger = new Ledger();

    FailClosedIT(RunningPlatform platform) throws Exception {
        this.platform = platform;
        var planner = platform.as(District.DETROIT.planner());
        plans = new Plans(planner, District.DETROIT);
        launches = new Launches(platform, planner, District.DETROIT);
        attendance = new Menus(planner, District.DETROIT).attendance();
        awaitLaunches();
    }

    @Test
    void launchesGoOnWithinTheFreshnessBoundAndAreRefusedAfterIt() throws Exception {
        var permitted = new long[1];
        platform.processes().pause(Part.AGREEMENT);
        var since = System.nanoTime();
        try {
            Awaitility.await("launches are refused").atMost(BOUND.plusSeconds(5))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        var answer = launches.ask(attendance);
                        if (answer.ok()) {
                            permitted[0] = System.nanoTime();
                        }
                        return answer.status() == 409;
                    });
            assertThat(Duration.ofNanos(permitted[0] - since)).as("last permit").isBetween(STILL_FRESH,
                    BOUND.plusMillis(250));
            var refused = Answers.refused(launches.ask(attendance), 409, "not-covered");
            assertThat(refused.at("/reason")).isEqualTo("coverage-unknown");
        } finally {
            platform.processes().resume(Part.AGREEMENT);
        }
        awaitLaunches();
    }

    @Test
    void workGoesOnWithoutTheBrokerAndEntriesArriveLaterEachOnce() throws Exception {
        workWhileStandingStill(Part.BROKER);
    }

    @Test
    void nothingIsLostWithoutTheAuditService() throws Exception {
        workWhileStandingStill(Part.AUDIT);
    }

    private void workWhileStandingStill(Part part) throws Exception {
        var scheduleA = new ScheduleA(platform.as(District.DETROIT.signer()), District.DETROIT);
        platform.processes().pause(part);
        try {
            for (var i = 0; i < 5; i++) {
                work(i);
            }
            for (var changed : List.of(Answers.done(scheduleA.list("growth"), 200),
                    Answers.done(scheduleA.remove("growth"), 200))) {
                ledger.write(Operation.agreed("schedule-a-changed", "82015",
                        changed.json().path("version").asLong()), Knowledge.DONE);
            }
        } finally {
            platform.processes().resume(part);
        }
        platform.processes().awaitReady(part);
        var findings = new Reckoning(platform, new AuditLog(platform.as("auditor")), new Patience(ledger))
                .settle(ledger, List.of());
        assertThat(findings.isClean()).as(findings.toString()).isTrue();
    }

    private void work(int time) throws Exception {
        var made = Answers.done(plans.make("Made while a process stands still, " + time), 201);
        ledger.write(Operation.made(made.at("/id")), Knowledge.DONE);
        var added = Answers.done(plans.addTile(made, attendance), 201);
        ledger.write(Operation.added(added.json().at("/tiles/0/id").asString()), Knowledge.DONE);
        Answer launch = Answers.done(launches.ask(attendance), 201);
        var coming = Trace.begin();
        Answers.done(launches.open(launch, coming), 303);
        ledger.write(Operation.opened(coming.id()), Knowledge.DONE);
    }

    private void awaitLaunches() {
        Awaitility.await("launches are permitted").atMost(BACK).pollInterval(Duration.ofMillis(100))
                .until(() -> launches.ask(attendance).ok());
    }
}
