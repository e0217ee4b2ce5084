package io.micip.catalog.launch;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.catalog.menu.CatalogueFixtures;
import io.micip.chassis.outbox.Outcome;
import io.micip.events.CatalogEvent.ReportOpened;

import static io.micip.catalog.launch.LaunchDesk.ATTENDANCE;
import static io.micip.catalog.launch.LaunchDesk.PLANNER;
import static io.micip.catalog.launch.LaunchDesk.reason;
import static org.assertj.core.api.Assertions.assertThat;

/// Opening a report with a launch, as a planner of Dearborn meets it.
class OpeningTest {
    private final LaunchDesk desk = new LaunchDesk();

    @Test
    void leadsToTheReportAndPutsTheOpeningOnRecord() {
        var permitted = desk.launching.ask(PLANNER, ATTENDANCE);

        var address = desk.launching.open(permitted.id().value(), PLANNER);

        assertThat(address).isEqualTo(URI.create("https://www.mischooldata.org/student-attendance"
                + "?Common_Locations=1-D%2C1185%2C105%2C0~2-A%2C0%2C0%2C0&Common_SchoolYear=25"
                + "&Portal_InquiryDisplayType=Snapshot"));
        assertThat(desk.launches.told).singleElement().satisfies(event -> {
            assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
            assertThat(event.agreementVersion()).isEqualTo(3);
            assertThat(event.actor().id()).isEqualTo("planner");
            assertThat(event.event()).isInstanceOfSatisfying(ReportOpened.class,
                    opened -> assertThat(opened.tileId()).isEqualTo("tile"));
        });
    }

    @Test
    void namesTheCredentialNowhereOnRecord() {
        var permitted = desk.launching.ask(PLANNER, ATTENDANCE);
        desk.launching.open(permitted.id().value(), PLANNER);

        assertThat(desk.launches.told.toString()).doesNotContain(permitted.id().value());
        assertThat(permitted.id()).hasToString("launch");
    }

    @Test
    void opensWithoutASessionForTheIdIsTheCredential() {
        assertThat(desk.launching.open(desk.launching.ask(PLANNER, ATTENDANCE).id().value(), null)).isNotNull();
    }

    @Test
    void opensOnce() {
        var id = desk.launching.ask(PLANNER, ATTENDANCE).id().value();
        desk.launching.open(id, PLANNER);

        assertThat(desk.refusalToOpen(id, PLANNER)).isEqualTo("launch-used");
        assertThat(desk.launches.told).hasSize(1);
    }

    @Test
    void runsOutAfterAMinute() {
        var id = desk.launching.ask(PLANNER, ATTENDANCE).id().value();
        desk.clock.pass(Launch.LIFE);

        assertThat(desk.refusalToOpen(id, PLANNER)).isEqualTo("launch-expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAA==",
            "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAA\u0000", "{\"$gt\":\"\"}"})
    void knowsNoOtherId(String id) {
        assertThat(desk.refusalToOpen(id, PLANNER)).isEqualTo("unknown");
    }

    @Test
    void refusesToOpenWhatWasRevokedSinceAndEndsTheLaunch() {
        var id = desk.launching.ask(PLANNER, ATTENDANCE).id().value();
        desk.known.revoked("82030", 4);

        assertThat(desk.refusalToOpen(id, PLANNER)).isEqualTo("not-covered");

        assertThat(desk.launches.told).singleElement()
                .satisfies(event -> assertThat(reason(event)).isEqualTo("revoked"));
        desk.known.active("82030", 5);
        assertThat(desk.refusalToOpen(id, PLANNER)).isEqualTo("launch-used");
    }

    @Test
    void opensNothingOnceCoverageIsOlderThanTheBound() {
        var id = desk.launching.ask(PLANNER, ATTENDANCE).id().value();
        desk.known.silence(Duration.ofSeconds(10));

        assertThat(desk.refusalToOpen(id, PLANNER)).isEqualTo("not-covered");
        assertThat(reason(desk.launches.told.getFirst())).isEqualTo("coverage-unknown");
    }

    @Test
    void opensNoReportThatVanishedSince() {
        var id = desk.launching.ask(PLANNER, ATTENDANCE).id().value();
        CatalogueFixtures.vanish(desk.catalogue);

        assertThat(desk.refusalToOpen(id, PLANNER)).isEqualTo("report-vanished");
        assertThat(reason(desk.launches.told.getFirst())).isEqualTo("report-vanished");
    }

    @Test
    void opensNothingThatCannotBePutOnRecord() {
        var id = desk.launching.ask(PLANNER, ATTENDANCE).id().value();
        desk.launches.broken = true;

        assertThat(desk.refusalToOpen(id, PLANNER)).isEqualTo("busy");

        desk.launches.broken = false;
        assertThat(desk.launching.open(id, PLANNER)).isNotNull();
    }
}
