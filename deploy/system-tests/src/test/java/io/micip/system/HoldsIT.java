package io.micip.system;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.client.Answer;
import io.micip.system.acts.District;
import io.micip.system.acts.Holds;
import io.micip.system.acts.Holds.Side;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Menus;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/// Three sides can stop the showing of a district's data, each for itself: while one holds, nothing opens.
@ExtendWith(OnPlatform.class)
class HoldsIT {
    private static final String AGREEMENT = "/api/v1/districts/82015/agreement";

    private final RunningPlatform platform;
    private final Holds holds;
    private final Launches launches;
    private final Menus menus;

    HoldsIT(RunningPlatform platform) {
        var planner = platform.as(District.DETROIT.planner());
        this.platform = platform;
        this.holds = new Holds(platform, District.DETROIT);
        this.launches = new Launches(platform, planner, District.DETROIT);
        this.menus = new Menus(planner, District.DETROIT);
    }

    @BeforeEach
    void reportsOpen() throws Exception {
        liftAll();
        awaitPermitted();
    }

    @AfterEach
    void liftAll() throws Exception {
        for (var side : Side.values()) {
            Answers.done(holds.lift(side), 200);
        }
    }

    @Test
    void whileAnyoneHoldsNothingOpensAndTheRefusalSaysWho() throws Exception {
        Answers.done(holds.set(Side.PLATFORM, "A fault is looked into."), 200);
        refused("suspended-by-platform", "The platform's operators");
        Answers.done(holds.set(Side.STATE, "A question is settled first."), 200);
        refused("suspended-by-state", "The Michigan Department of Education");
        Answers.done(holds.set(Side.DISTRICT, "While the board decides."), 200);
        refused("suspended-by-district", "The district");

        Answers.done(holds.lift(Side.DISTRICT), 200);
        refused("suspended-by-state", "Only the department can lift this hold");
        Answers.done(holds.lift(Side.STATE), 200);
        refused("suspended-by-platform", "Only they can lift this hold");
        Answers.done(holds.lift(Side.PLATFORM), 200);
        awaitPermitted();
    }

    @Test
    void noSideLiftsTheHoldOfAnother() throws Exception {
        for (var side : Side.values()) {
            Answers.done(holds.set(side, "While a question is settled."), 200);
        }

        for (var hold : Side.values()) {
            for (var other : Side.values()) {
                if (hold != other) {
                    Answers.refused(holds.lift(hold, other), 403, "not-allowed");
                }
            }
        }

        assertThat(agreementAs(District.DETROIT.signer()).json().path("suspensions").findValuesAsString("by"))
                .containsExactlyInAnyOrder("district", "state", "platform");
    }

    @Test
    void bothSidesReadTheReasonAndAConsultantWhoHoldsAndNoName() throws Exception {
        Answers.done(holds.set(Side.STATE, "A question is settled first."), 200);

        for (var account : List.of(District.DETROIT.planner(), "reviewer.state")) {
            assertThat(agreementAs(account).at("/suspensions/0/reason")).isEqualTo("A question is settled first.");
        }
        var consulted = agreementAs("consultant.wayne");
        assertThat(consulted.at("/status")).isEqualTo("active");
        assertThat(consulted.at("/suspensions/0/by")).isEqualTo("state");
        assertThat(consulted.at("/signatures/0/official/title")).isNotEmpty();
        assertThat(consulted.text()).doesNotContain("A question is settled first.", "Robin Demo", "Morgan Demo");
        assertThat(agreementAs(District.DETROIT.signer()).text()).contains("Robin Demo");
    }

    private Answer agreementAs(String account) throws Exception {
        return Answers.done(platform.as(account).get(AGREEMENT), 200);
    }

    /// Coverage follows the agreement within seconds; until then a launch gives the reason before.
    private void refused(String reason, String words) throws Exception {
        var attendance = menus.attendance();
        Awaitility.await("refused, " + reason).atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(50))
                .until(() -> launches.ask(attendance).at("/reason").equals(reason));
        var answer = Answers.refused(launches.ask(attendance), 409, "not-covered");
        assertThat(answer.at("/detail")).contains(words);
    }

    private void awaitPermitted() throws Exception {
        var attendance = menus.attendance();
        Awaitility.await("a report opens").atMost(Duration.ofSeconds(15)).until(() -> launches.ask(attendance).ok());
    }
}
