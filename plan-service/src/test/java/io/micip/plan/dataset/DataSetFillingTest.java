package io.micip.plan.dataset;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.micip.agreements.Category;
import io.micip.agreements.DenialReason;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.events.PlanEvent.TileRefused;
import io.micip.plan.dataset.DataSetFilling.Filled;
import io.micip.plan.dataset.DataSetFilling.LeftOut;
import io.micip.plan.dataset.DataSetFilling.Outline;
import io.micip.plan.dataset.DataSetFilling.WantedTile;
import io.micip.plan.report.CheckedReport;
import io.micip.plan.report.ReportReference;
import io.micip.plan.report.ViewShape;

import static io.micip.plan.dataset.DataSetFixtures.AUTUMN;
import static io.micip.plan.dataset.DataSetFixtures.DEARBORN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataSetFillingTest {
    private static final Caller PLANNER = new Caller("somebody",
            Set.of(new Grant(Role.PLANNER, Org.district(DEARBORN.value()))), null);
    private static final Outline OUTLINE = new Outline("Attendance", "Which groups miss school most?", "non-academic");
    private static final IdempotencyKey KEY = key("body");
    private static final List<WantedTile> WANTED = List.of(tile("attendance"), tile("behaviour"));

    private final InMemoryDataSets dataSets = new InMemoryDataSets();
    private final List<EventDraft> refused = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, DenialReason> denied = new HashMap<>(
            Map.of("behaviour", DenialReason.CATEGORY_NOT_LISTED));
    private Runnable meanwhile = () -> {};
    private long ids;
    private final DataSetFilling filling = new DataSetFilling(dataSets,
            new DataSetAccess(dataSets, (_, _) -> false), this::check, refused::add, () -> new UUID(0, ++ids),
            Clock.fixed(AUTUMN, ZoneOffset.UTC));

    @Test
    void leavesOutWhatIsNotCoveredAndPutsItOnRecord() {
        var filled = begin(KEY);

        assertThat(filled.tiles()).isEqualTo(1);
        assertThat(filled.leftOut()).extracting(LeftOut::reason).containsExactly("category-not-listed");
        assertThat(refused).extracting(EventDraft::event)
                .containsExactly(new TileRefused(filled.dataSetId(), "behaviour", "category-not-listed"));
    }

    @Test
    void storesNothingWhileNobodyCanSayWhatIsCovered() {
        denied.put("attendance", DenialReason.COVERAGE_UNKNOWN);

        assertRefused(() -> begin(KEY), "not-covered");

        assertThat(dataSets.find(KEY.newId())).isEmpty();
        assertThat(dataSets.told()).isEmpty();
        assertThat(refused).extracting(EventDraft::event)
                .containsExactly(new TileRefused(KEY.newId(), "attendance", "coverage-unknown"));
    }

    @Test
    void answersARepeatedRequestFromWhatIsStored() {
        var first = begin(KEY);
        denied.clear();
        asked.clear();

        var again = begin(KEY);

        assertThat(asked).isEmpty();
        assertThat(again.dataSetId()).isEqualTo(first.dataSetId());
        assertThat(again.tiles()).isEqualTo(1);
        assertThat(again.leftOut()).extracting(LeftOut::tile).containsExactly(tile("behaviour"));
        assertThat(again.leftOut()).extracting(LeftOut::reason).containsExactly("not-held");
        assertThat(refused).hasSize(1);
    }

    @Test
    void namesAReportThatWasTakenOutSince() {
        var made = dataSets.find(begin(KEY).dataSetId()).orElseThrow();
        dataSets.change(made, made.state().without(made.state().tiles().getFirst().id()), List.of(), null);

        assertThat(begin(KEY).leftOut()).extracting(one -> one.tile().reportId())
                .containsExactly("attendance", "behaviour");
    }

    @Test
    void recordsOnceWhatTwoEqualRequestsAtOnceAreRefused() {
        meanwhile = () -> begin(KEY);

        var slower = begin(KEY);

        assertThat(refused).hasSize(1);
        assertThat(dataSets.told()).hasSize(2);
        assertThat(slower.leftOut()).extracting(LeftOut::reason).containsExactly("not-held");
    }

    @Test
    void recordsNothingOfADataSetThatCouldNotBeStored() {
        meanwhile = () -> {
            begin(key("another body"));
            refused.clear();
        };

        assertRefused(() -> begin(KEY), "invalid");

        assertThat(refused).isEmpty();
    }

    private Filled begin(@Nullable IdempotencyKey key) {
        return filling.begin(PLANNER, DEARBORN, OUTLINE, WANTED, key);
    }

    /// The catalogue: covers what was not denied. While it is asked for the first time, something else may happen.
    private CheckedReport check(DistrictCode district, String reportId, Map<String, String> values) {
        asked.add(reportId);
        var happening = meanwhile;
        meanwhile = () -> {};
        happening.run();
        if (denied.containsKey(reportId)) {
            throw new Refused(new NotCovered(denied.get(reportId)));
        }
        return new CheckedReport(new ReportReference(reportId, "mi-school-data", "2026-10-01", values), "Attendance",
                new ViewShape(Category.ATTENDANCE, Grain.DISTRICT, null), 7);
    }

    private static WantedTile tile(String reportId) {
        return new WantedTile(reportId, Map.of(), "All grades");
    }

    private static IdempotencyKey key(String body) {
        return new IdempotencyKey("0123456789abcdef".repeat(4), body);
    }

    private static void assertRefused(ThrowingCallable begin, String code) {
        assertThatThrownBy(begin).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().type().code()).isEqualTo(code));
    }

    private record NotCovered(DenialReason denial) implements Refusal {
        @Override
        public ProblemType type() {
            return new ProblemType("not-covered", io.micip.chassis.problem.Category.NOT_COVERED, "Not covered.");
        }

        @Override
        public String explanation() {
            return denial.explanation();
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(denial.code());
        }
    }
}
