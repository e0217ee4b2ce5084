package io.micip.system;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.micip.client.Answer;
import io.micip.system.acts.District;
import io.micip.system.acts.Menus;
import io.micip.system.acts.Plans;
import io.micip.system.acts.ScheduleA;
import io.micip.system.log.AuditLog;
import io.micip.system.log.LogCopy;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Stopping `deploy/up` and starting it again keeps everything: data sets, agreements, and every entry of the log.
@ExtendWith(OnPlatform.class)
class RestartIT {
    @Test
    void everythingIsThereAfterARestart(RunningPlatform platform) throws Exception {
        assumeTrue(platform.isOurs(), "somebody else's platform is not stopped");
        var planner = platform.as(District.DEARBORN.planner());
        var plans = new Plans(planner, District.DEARBORN);
        var made = Answers.done(plans.make("Before the restart"), 201);
        var set = Answers.done(plans.addTile(made, new Menus(planner, District.DEARBORN).attendance()), 201);
        var agreement = new ScheduleA(planner, District.DEARBORN).agreement();
        var logs = new AuditLog(platform.as("auditor"));
        var log = logs.of(District.DEARBORN.code());
        var head = logs.head(log);

        platform.restart();

        assertThat(kept(plans.read(set.at("/id")))).isEqualTo(kept(set));
        assertThat(new ScheduleA(planner, District.DEARBORN).agreement().json()).isEqualTo(agreement.json());
        var copy = new LogCopy(logs, log);
        copy.update();
        assertThat(copy.strangers(List.of(head))).isEmpty();
    }

    /// What is kept of a data set: not how the pages of its reports were last seen, which is looked at anew.
    private static JsonNode kept(Answer dataSet) {
        var kept = dataSet.json();
        kept.path("tiles").forEach(tile -> ((ObjectNode) tile).remove(List.of("health", "newData")));
        return kept;
    }
}
