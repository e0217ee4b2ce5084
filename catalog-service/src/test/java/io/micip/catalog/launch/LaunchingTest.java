package io.micip.catalog.launch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.agreements.DistrictCode;
import io.micip.catalog.coverage.KnownCoverage;
import io.micip.catalog.district.DistrictFixtures;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.menu.CatalogueFixtures;
import io.micip.catalog.reference.References;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Outcome;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.CatalogEvent.ReportOpened;
import io.micip.events.CatalogEvent.ReportRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// The promise of launches, as a planner of Dearborn meets it.
class LaunchingTest {
    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final Launching.Wish ATTENDANCE = wish("mi-school-data.attendance");
    private static final Caller PLANNER = caller("planner", "session", "planner@district:82030");

    private final List<EventDraft> facts = new ArrayList<>();
    private final InMemoryLaunches launches = new InMemoryLaunches();
    private final KnownCoverage known = new KnownCoverage().active("82030", 3);
    private final Catalogue catalogue = CatalogueFixtures.catalogue();
    private final Set<String> endedSessions = new HashSet<>();
    private final MovingClock clock = new MovingClock();
    private String isdOfDearborn = "82";
    private boolean factsFail;
    private final Launching launching = new Launching(new LaunchChecks(new References(catalogue), known.coverage(),
            DistrictFixtures.dearborn(() -> isdOfDearborn), endedSessions::contains), launches,
            new LaunchRecord(this::keepFact, catalogue), clock);

    @Test
    void leadsToTheReportAndPutsTheOpeningOnRecord() {
        var permitted = launching.ask(PLANNER, ATTENDANCE);

        var address = launching.open(permitted.id().value(), PLANNER);

        assertThat(address).isEqualTo(URI.create("https://www.mischooldata.org/student-attendance"
                + "?Common_Locations=1-D%2C1185%2C105%2C0~2-A%2C0%2C0%2C0&Common_SchoolYear=25"
                + "&Portal_InquiryDisplayType=Snapshot"));
        assertThat(launches.told).singleElement().satisfies(event -> {
            assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
            assertThat(event.agreementVersion()).isEqualTo(3);
            assertThat(event.actor().id()).isEqualTo("planner");
            assertThat(event.event()).isInstanceOfSatisfying(ReportOpened.class,
                    opened -> assertThat(opened.tileId()).isEqualTo("tile"));
        });
    }

    @Test
    void namesTheCredentialNowhereOnRecord() {
        var permitted = launching.ask(PLANNER, ATTENDANCE);
        launching.open(permitted.id().value(), PLANNER);

        assertThat(launches.told.toString()).doesNotContain(permitted.id().value());
        assertThat(permitted.id()).hasToString("launch");
    }

    @Test
    void opensWithoutASessionForTheIdIsTheCredential() {
        assertThat(launching.open(launching.ask(PLANNER, ATTENDANCE).id().value(), null)).isNotNull();
    }

    @Test
    void opensOnce() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();
        launching.open(id, PLANNER);

        assertThat(refusal(id, PLANNER)).isEqualTo("launch-used");
        assertThat(launches.told).hasSize(1);
    }

    @Test
    void runsOutAfterAMinute() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();
        clock.pass(Launch.LIFE);

        assertThat(refusal(id, PLANNER)).isEqualTo("launch-expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAA==",
            "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAA\u0000", "{\"$gt\":\"\"}"})
    void knowsNoOtherId(String id) {
        assertThat(refusal(id, PLANNER)).isEqualTo("unknown");
    }

    @Test
    void doesNotExistForAnotherSessionAndPutsTheTryOnRecord() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();
        var colleague = caller("colleague", "other", "planner@district:82030");

        assertThat(refusal(id, colleague)).isEqualTo("unknown");

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.actor().id()).isEqualTo("colleague");
            assertThat(reason(fact)).isEqualTo("another-session");
        });
        assertThat(launching.open(id, PLANNER)).isNotNull();
    }

    @Test
    void doesNotExistForTheSamePersonInAnotherSession() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();

        assertThat(refusal(id, caller("planner", "other", "planner@district:82030"))).isEqualTo("unknown");
    }

    @Test
    void refusesToAskWhatIsNotCoveredAndPutsItOnRecord() {
        known.revoked("82030", 4);

        var refused = catchThrowableOfType(Refused.class, () -> launching.ask(PLANNER, ATTENDANCE));

        assertThat(refused.refusal().reason()).contains("revoked");
        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(fact.agreementVersion()).isEqualTo(4);
            assertThat(reason(fact)).isEqualTo("revoked");
        });
    }

    @Test
    void refusesToOpenWhatWasRevokedSinceAndEndsTheLaunch() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();
        known.revoked("82030", 4);

        assertThat(refusal(id, PLANNER)).isEqualTo("not-covered");

        assertThat(launches.told).singleElement().satisfies(event -> assertThat(reason(event)).isEqualTo("revoked"));
        known.active("82030", 5);
        assertThat(refusal(id, PLANNER)).isEqualTo("launch-used");
    }

    @Test
    void opensNothingOnceCoverageIsOlderThanTheBound() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();
        known.silence(Duration.ofSeconds(10));

        assertThat(refusal(id, PLANNER)).isEqualTo("not-covered");
        assertThat(reason(launches.told.getFirst())).isEqualTo("coverage-unknown");
    }

    @Test
    void opensNothingOnceTheSessionIsOver() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();
        endedSessions.add("session");

        assertThat(refusal(id, null)).isEqualTo("launch-expired");
        assertThat(launches.told).singleElement().satisfies(event -> assertThat(event.outcome())
                .isEqualTo(Outcome.REFUSED));
    }

    @Test
    void opensNothingForAConsultantWhoseIsdLostTheDistrict() {
        var consultant = caller("consultant", "session", "isd-consultant@isd:82");
        var id = launching.ask(consultant, ATTENDANCE).id().value();
        isdOfDearborn = "63";

        assertThat(refusal(id, null)).isEqualTo("unknown");
    }

    @Test
    void opensNothingForAPlannerWhoLostTheRole() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();

        assertThat(refusal(id, caller("planner", "session", "signer@district:82030"))).isEqualTo("not-allowed");
    }

    @Test
    void opensNoReportThatVanishedSince() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();
        CatalogueFixtures.vanish(catalogue);

        assertThat(refusal(id, PLANNER)).isEqualTo("report-vanished");
        assertThat(reason(launches.told.getFirst())).isEqualTo("report-vanished");
    }

    @Test
    void asksForNoReportThatVanished() {
        var refused = catchThrowableOfType(Refused.class,
                () -> launching.ask(PLANNER, wish("mi-school-data.k3-absenteeism")));

        assertThat(refused.refusal().type().code()).isEqualTo("report-vanished");
        assertThat(reason(facts.getFirst())).isEqualTo("report-vanished");
    }

    @Test
    void opensNothingThatCannotBePutOnRecord() {
        var id = launching.ask(PLANNER, ATTENDANCE).id().value();
        launches.broken = true;

        assertThat(refusal(id, PLANNER)).isEqualTo("busy");

        launches.broken = false;
        assertThat(launching.open(id, PLANNER)).isNotNull();
    }

    @Test
    void saysThatItIsBusyWhereARefusalCannotBePutOnRecord() {
        known.revoked("82030", 4);
        factsFail = true;

        var refused = catchThrowableOfType(Refused.class, () -> launching.ask(PLANNER, ATTENDANCE));

        assertThat(refused.refusal().type().code()).isEqualTo("busy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signer@district:82030", "district-admin@district:82030", "state-reviewer@state:MI",
            "state-signer@state:MI", "auditor@state:MI"})
    void letsReadersOpenNothing(String role) {
        assertThat(askedAs(role)).isEqualTo("not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner@district:82015", "isd-consultant@isd:63", "service@service:plan-service"})
    void doesNotExistForOthers(String role) {
        assertThat(askedAs(role)).isEqualTo("unknown");
    }

    @Test
    void drawsIdsThatNeverMeet() {
        var ids = new HashSet<String>();
        for (var drawn = 0; drawn < 10_000; drawn++) {
            ids.add(LaunchId.random().value());
        }

        assertThat(ids).hasSize(10_000).allMatch(id -> id.length() == 22);
    }

    private String askedAs(String role) {
        var refused = catchThrowableOfType(Refused.class,
                () -> launching.ask(caller("other", "session", role), ATTENDANCE));
        return refused.refusal().type().code();
    }

    private String refusal(String id, @Nullable Caller visitor) {
        return catchThrowableOfType(Refused.class, () -> launching.open(id, visitor)).refusal().type().code();
    }

    private void keepFact(EventDraft fact) {
        if (factsFail) {
            throw CommonProblems.busy();
        }
        facts.add(fact);
    }

    private static String reason(EventDraft event) {
        return event.event() instanceof ReportRefused refused ? refused.reason() : "";
    }

    private static Launching.Wish wish(String reportId) {
        return new Launching.Wish(DEARBORN, reportId, Map.of("Common_Locations", "district:82030"),
                new Launch.Place("set", "tile"));
    }

    private static Caller caller(String id, String session, String... grants) {
        return new Caller(id, java.util.Arrays.stream(grants).map(text -> Grant.read(text).orElseThrow())
                .collect(Collectors.toSet()), session);
    }

    /// A clock that the test moves.
    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T17:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
