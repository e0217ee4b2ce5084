package io.micip.catalog.launch;

import java.util.HashSet;

import org.junit.jupiter.api.Test;

import io.micip.chassis.outbox.Outcome;
import io.micip.chassis.problem.Refused;

import static io.micip.catalog.launch.LaunchDesk.ATTENDANCE;
import static io.micip.catalog.launch.LaunchDesk.PLANNER;
import static io.micip.catalog.launch.LaunchDesk.reason;
import static io.micip.catalog.launch.LaunchDesk.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Asking for a launch, as a planner of Dearborn meets it.
class AskingTest {
    private final LaunchDesk desk = new LaunchDesk();

    @Test
    void refusesToAskWhatIsNotCoveredAndPutsItOnRecord() {
        desk.known.revoked("82030", 4);

        var refused = catchThrowableOfType(Refused.class, () -> desk.launching.ask(PLANNER, ATTENDANCE));

        assertThat(refused.refusal().reason()).contains("revoked");
        assertThat(desk.facts).singleElement().satisfies(fact -> {
            assertThat(fact.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(fact.agreementVersion()).isEqualTo(4);
            assertThat(reason(fact)).isEqualTo("revoked");
        });
    }

    @Test
    void asksForNoReportThatVanished() {
        var refused = catchThrowableOfType(Refused.class,
                () -> desk.launching.ask(PLANNER, wish("mi-school-data.k3-absenteeism")));

        assertThat(refused.refusal().type().code()).isEqualTo("report-vanished");
        assertThat(reason(desk.facts.getFirst())).isEqualTo("report-vanished");
    }

    @Test
    void saysThatItIsBusyWhereARefusalCannotBePutOnRecord() {
        desk.known.revoked("82030", 4);
        desk.factsFail = true;

        var refused = catchThrowableOfType(Refused.class, () -> desk.launching.ask(PLANNER, ATTENDANCE));

        assertThat(refused.refusal().type().code()).isEqualTo("busy");
    }

    @Test
    void drawsIdsThatNeverMeet() {
        var ids = new HashSet<String>();
        for (var drawn = 0; drawn < 10_000; drawn++) {
            ids.add(LaunchId.random().value());
        }

        assertThat(ids).hasSize(10_000).allMatch(id -> id.length() == 22);
    }
}
