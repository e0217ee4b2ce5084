package io.micip.catalog.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.DistrictCode;
import io.micip.catalog.coverage.KnownCoverage;
import io.micip.catalog.district.DistrictFixtures;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.menu.CatalogueFixtures;
import io.micip.catalog.reference.References;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.CatalogEvent.ReportRefused;
import io.micip.testservers.MovingClock;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Launches between coverage, a menu and a record that the test holds in its hands.
final class LaunchDesk {
    static final Caller PLANNER = caller("planner", "session", "planner@district:82030");
    static final Launching.Wish ATTENDANCE = wish("mi-school-data.attendance");

    final List<EventDraft> facts = new ArrayList<>();
    final InMemoryLaunches launches = new InMemoryLaunches();
    final KnownCoverage known = new KnownCoverage().active("82030", 3);
    final Catalogue catalogue = CatalogueFixtures.catalogue();
    final Set<String> endedSessions = new HashSet<>();
    final MovingClock clock = MovingClock.at("2026-11-23T17:00:00Z");
    String isdOfDearborn = "82";
    boolean factsFail;
    final Launching launching = new Launching(new LaunchChecks(new References(catalogue), known.coverage(),
            DistrictFixtures.dearborn(() -> isdOfDearborn), (session, _) -> endedSessions.contains(session)), launches,
            new LaunchRecord(this::keepFact, catalogue), clock);

    /// The code of the problem that opening meets.
    ///
    /// @param visitor who comes with the launch, or null for a frame without a session
    String refusalToOpen(String id, @Nullable Caller visitor) {
        return catchThrowableOfType(Refused.class, () -> launching.open(id, visitor)).refusal().type().code();
    }

    private void keepFact(EventDraft fact) {
        if (factsFail) {
            throw CommonProblems.busy();
        }
        facts.add(fact);
    }

    static String reason(EventDraft event) {
        return event.event() instanceof ReportRefused refused ? refused.reason() : "";
    }

    static Launching.Wish wish(String reportId) {
        return new Launching.Wish(new DistrictCode("82030"), reportId, Map.of("Common_Locations", "district:82030"),
                new Launch.Place("set", "tile"));
    }

    static Caller caller(String id, String session, String... grants) {
        return new Caller(id, Arrays.stream(grants).map(text -> Grant.read(text).orElseThrow())
                .collect(Collectors.toSet()), session);
    }
}
