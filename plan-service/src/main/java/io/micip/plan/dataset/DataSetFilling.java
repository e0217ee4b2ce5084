package io.micip.plan.dataset;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.DenialReason;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.events.PlanEvent;
import io.micip.events.PlanEvent.DataSetMade;
import io.micip.events.PlanEvent.TileAdded;
import io.micip.events.PlanEvent.TileRefused;
import io.micip.plan.report.CheckedReport;
import io.micip.plan.report.ReportChecks;

/// Begins a data set together with its tiles, in one stored change. What cannot be a tile now is left out and named.
public class DataSetFilling {
    private final DataSets dataSets;
    private final DataSetAccess access;
    private final ReportChecks reports;
    private final Consumer<EventDraft> refusals;
    private final Ids ids;
    private final Clock clock;

    /// @param refusals puts a refusal on record
    DataSetFilling(DataSets dataSets, DataSetAccess access, ReportChecks reports, Consumer<EventDraft> refusals,
            Ids ids, Clock clock) {
        this.dataSets = dataSets;
        this.access = access;
        this.reports = reports;
        this.refusals = refusals;
        this.ids = ids;
        this.clock = clock;
    }

    /// Begins it. A repeated request asks the catalogue nothing: it gets what is stored.
    ///
    /// @param wanted in this order, at most [DataSet#MOST_TILES]
    /// @throws Refused where the caller may not write for the district, or the catalogue cannot be asked or does not know
    ///                 what is covered: then nothing is stored
    public Filled begin(Caller caller, DistrictCode district, Outline outline, List<WantedTile> wanted,
            @Nullable IdempotencyKey key) {
        var actor = access.writer(caller, district);
        var id = IdempotencyKey.idFor(key, ids);
        var repeated = dataSets.repeated(id, key);
        if (repeated.isPresent()) {
            return stored(repeated.get(), wanted);
        }
        var now = clock.instant();
        var set = DataSet.begin(district, outline.words(), now);
        var events = new ArrayList<>(List.of(told(new DataSetMade(id), id, district, actor)));
        var leftOut = new ArrayList<LeftOut>();
        for (var tile : wanted) {
            try {
                var report = reports.check(district, tile.reportId(), tile.values());
                var added = tile(tile, report, now);
                set = set.with(added);
                events.add(added(id, added, report, district, actor));
            } catch (Refused refused) {
                leftOut.add(leftOut(id, tile, refused, district, actor));
            }
        }
        var stored = dataSets.insert(id, set, events, key);
        if (!stored.state().equals(set)) {
            // an equal request at the same time was faster, and has its refusals on record
            return stored(stored, wanted);
        }
        leftOut.stream().filter(LeftOut::notCovered)
                .forEach(one -> refusals.accept(refused(id, one, district, actor)));
        return new Filled(stored.id(), stored.version(), set.tiles().size(), List.copyOf(leftOut));
    }

    /// What an earlier request made, as it is now.
    private static Filled stored(Versioned<DataSet> found, List<WantedTile> wanted) {
        var tiles = new ArrayList<>(found.state().tiles());
        var leftOut = new ArrayList<LeftOut>();
        for (var one : wanted) {
            var held = tiles.stream().filter(one::isHeldBy).findFirst();
            held.ifPresentOrElse(tiles::remove, () -> leftOut.add(new LeftOut(one, DataSetRefusal.NOT_HELD)));
        }
        return new Filled(found.id(), found.version(), found.state().tiles().size(), List.copyOf(leftOut));
    }

    private DataTile tile(WantedTile wanted, CheckedReport report, Instant now) {
        return new DataTile(ids.next().toString(), report.title(), wanted.caption(), report.shape(), report.reference(),
                now);
    }

    /// @throws Refused where it is no fault of the report: the catalogue cannot be asked, the caller may not ask, or nobody
    ///                 can say now what is covered, which goes on record like any view that was not covered
    private LeftOut leftOut(String id, WantedTile tile, Refused refused, DistrictCode district, Actor actor) {
        var refusal = refused.refusal();
        var leftOut = new LeftOut(tile, refusal);
        if (leftOut.notCovered() && leftOut.reason().equals(DenialReason.COVERAGE_UNKNOWN.code())) {
            refusals.accept(refused(id, leftOut, district, actor));
            throw refused;
        }
        return switch (refusal.type().category()) {
            case NOT_COVERED, UNKNOWN, GONE, INVALID, CONFLICT -> leftOut;
            default -> throw refused;
        };
    }

    private static EventDraft added(String id, DataTile tile, CheckedReport report, DistrictCode district,
            Actor actor) {
        var event = new TileAdded(id, 1, tile.id(), report.reference().source(), report.reference().reportId(),
                report.shape().category().code());
        return told(event, id, district, actor).withAgreementVersion(report.agreementVersion());
    }

    private static EventDraft refused(String id, LeftOut leftOut, DistrictCode district, Actor actor) {
        var told = EventDraft.refused(new TileRefused(id, leftOut.tile().reportId(), leftOut.reason()),
                "/data-sets/" + id + "/tiles", district.value(), actor);
        return leftOut.refusal().agreementVersion().map(told::withAgreementVersion).orElse(told);
    }

    private static EventDraft told(PlanEvent event, String id, DistrictCode district, Actor actor) {
        return EventDraft.success(event, "/data-sets/" + id, district.value(), actor);
    }

    /// The words of a data set to begin.
    ///
    /// @param areaOfInquiry `academic`, `non-academic` or `systems`
    public record Outline(String title, String guidingQuestion, String areaOfInquiry) {
        DataSet.Words words() {
            var constant = areaOfInquiry.toUpperCase(Locale.ROOT).replace('-', '_');
            var area = Arrays.stream(AreaOfInquiry.values()).filter(one -> one.name().equals(constant)).findFirst();
            return new DataSet.Words(title, guidingQuestion, area.orElse(null));
        }
    }

    /// A tile to add.
    ///
    /// @param values  by parameter
    /// @param caption shown under the report's title
    public record WantedTile(String reportId, Map<String, String> values, String caption) {
        public WantedTile {
            values = Map.copyOf(values);
        }

        /// The values may differ: the catalogue fills in what was not chosen.
        boolean isHeldBy(DataTile tile) {
            return tile.reference().reportId().equals(reportId) && caption.equals(tile.caption());
        }
    }

    /// What was stored.
    ///
    /// @param tiles how many it holds
    public record Filled(String dataSetId, long version, int tiles, List<LeftOut> leftOut) {}

    /// A tile that was not added.
    public record LeftOut(WantedTile tile, Refusal refusal) {
        /// Why, as a code: a denial reason where the agreement does not cover it, `not-held` where an earlier request
        /// decided it, else the problem's.
        public String reason() {
            return refusal.reason().orElse(refusal.type().code());
        }

        /// The same for people.
        public String explanation() {
            return refusal.explanation();
        }

        boolean notCovered() {
            return refusal.type().category() == Category.NOT_COVERED;
        }
    }
}
