package io.micip.catalog.launch;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.micip.agreements.DistrictCode;
import io.micip.catalog.reference.Reference;
import io.micip.catalog.report.ReportId;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.problem.Refused;
import io.micip.events.CatalogEvent.ReportOpened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// What every store of launches keeps to.
abstract class LaunchesContract {
    /// Later than the clock of any machine this runs on: a living service forgets by itself what ran out.
    static final Instant EXPIRY = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final Actor PLANNER = new Actor("somebody", Role.PLANNER, Org.district("82030"));

    private final Launches launches = launches();

    abstract Launches launches();

    @Test
    void findsALaunchAsItWasKept() {
        var id = LaunchId.random();
        var launch = launch(id, "session");
        launches.keep(id, launch);

        assertThat(launches.find(id).orElseThrow().launch()).isEqualTo(launch);
        assertThat(launches.find(LaunchId.random())).isEmpty();
    }

    @Test
    void keepsALaunchOfACallerWithoutASession() {
        var id = LaunchId.random();
        var launch = new Launch(id.openingId(), new DistrictCode("82030"), new Opener(PLANNER, null), reference(),
                new Launch.Place(null, null), Launch.State.PERMITTED, EXPIRY);
        launches.keep(id, launch);

        assertThat(launches.find(id).orElseThrow().launch()).isEqualTo(launch);
    }

    @Test
    void endsALaunchOnce() {
        var id = LaunchId.random();
        launches.keep(id, launch(id, "session"));
        var found = launches.find(id).orElseThrow();

        launches.end(found, found.launch().opened(), event(id));

        assertThat(launches.find(id).orElseThrow().launch().state()).isEqualTo(Launch.State.OPENED);
        var refused = catchThrowableOfType(Refused.class,
                () -> launches.end(found, found.launch().opened(), event(id)));
        assertThat(refused.refusal()).isEqualTo(LaunchRefusal.USED);
    }

    @Test
    void letsOneOfManyWinWhoComeAtOnce() {
        var id = LaunchId.random();
        launches.keep(id, launch(id, "session"));
        var found = launches.find(id).orElseThrow();

        var won = IntStream.range(0, 16).parallel().filter(_ -> {
            try {
                launches.end(found, found.launch().opened(), event(id));
                return true;
            } catch (Refused _) {
                return false;
            }
        }).count();

        assertThat(won).isEqualTo(1);
    }

    static Launch launch(LaunchId id, String session) {
        return new Launch(id.openingId(), new DistrictCode("82030"), new Opener(PLANNER, session), reference(),
                new Launch.Place("set", "tile"), Launch.State.PERMITTED, EXPIRY);
    }

    static EventDraft event(LaunchId id) {
        return EventDraft.success(new ReportOpened("mi-school-data", "mi-school-data.attendance", "attendance",
                "district", 2025, "set", "tile", NOON.toString()), "/openings/" + id.openingId(), "82030", PLANNER);
    }

    private static Reference reference() {
        return new Reference(ReportId.parse("mi-school-data.attendance").orElseThrow(), "2026-10-01",
                Map.of("Common_Locations", "district:82030", "Common_SchoolYear", "2025"));
    }
}
