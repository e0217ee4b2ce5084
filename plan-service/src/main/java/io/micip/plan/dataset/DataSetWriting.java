package io.micip.plan.dataset;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Refusals;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.events.PlanEvent;
import io.micip.events.PlanEvent.DataSetMade;
import io.micip.events.PlanEvent.DataSetRemoved;
import io.micip.events.PlanEvent.DataSetRestored;
import io.micip.events.PlanEvent.DataSetRevised;
import io.micip.events.PlanEvent.TileAdded;
import io.micip.events.PlanEvent.TileRefused;
import io.micip.events.PlanEvent.TileRemoved;
import io.micip.plan.report.CheckedReport;
import io.micip.plan.report.ReportChecks;

/// What planners do with data sets. Each act is one stored change with its event; a report that the agreement does not
/// cover is refused, and the refusal is on record.
@Component
class DataSetWriting {
    private final DataSets dataSets;
    private final DataSetAccess access;
    private final ReportChecks reports;
    private final Refusals refusals;
    private final Ids ids;
    private final Clock clock;

    DataSetWriting(DataSets dataSets, DataSetAccess access, ReportChecks reports, Refusals refusals, Ids ids,
            Clock clock) {
        this.dataSets = dataSets;
        this.access = access;
        this.reports = reports;
        this.refusals = refusals;
        this.ids = ids;
        this.clock = clock;
    }

    Versioned<DataSet> begin(Caller caller, DistrictCode district, DataSet.Words words, @Nullable IdempotencyKey key) {
        var actor = access.writer(caller, district);
        var id = IdempotencyKey.idFor(key, ids);
        return dataSets.insert(id, DataSet.begin(district, words, clock.instant()),
                List.of(told(new DataSetMade(id), id, district, actor)), key);
    }

    Versioned<DataSet> revise(Caller caller, String id, IfMatch expected, UnaryOperator<DataSet.Words> revision) {
        var before = access.writable(caller, id, expected);
        var after = before.state().reworded(revision.apply(before.state().words()));
        return change(caller, before, after, new DataSetRevised(id, before.version() + 1));
    }

    Versioned<DataSet> remove(Caller caller, String id, IfMatch expected) {
        var before = access.writable(caller, id, expected);
        return change(caller, before, before.state().removed(), new DataSetRemoved(id, before.version() + 1));
    }

    Versioned<DataSet> restore(Caller caller, String id, IfMatch expected) {
        var before = access.writable(caller, id, expected);
        return change(caller, before, before.state().restored(), new DataSetRestored(id, before.version() + 1));
    }

    Versioned<DataSet> addTile(Caller caller, String id, IfMatch expected, NewTile tile,
            @Nullable IdempotencyKey key) {
        var found = access.readable(caller, id);
        var actor = access.writer(caller, found.state().district());
        // Asked after the version was read: whatever the first attempt changes later, the change itself finds.
        var repeated = dataSets.repeated(id, key);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        var before = found.expect(expected);
        var report = covered(actor, before, tile);
        var added = new DataTile(ids.next().toString(), report.title(), tile.caption(), report.shape(),
                report.reference(), clock.instant());
        var event = new TileAdded(id, before.version() + 1, added.id(), report.reference().source(),
                report.reference().reportId(), report.shape().category().code());
        return dataSets.change(before, before.state().with(added),
                List.of(told(event, id, before.state().district(), actor)
                        .withAgreementVersion(report.agreementVersion())),
                key);
    }

    Versioned<DataSet> removeTile(Caller caller, String id, IfMatch expected, String tileId) {
        var before = access.writable(caller, id, expected);
        return change(caller, before, before.state().without(tileId),
                new TileRemoved(id, before.version() + 1, tileId));
    }

    private CheckedReport covered(Actor actor, Versioned<DataSet> dataSet, NewTile tile) {
        try {
            return reports.check(dataSet.state().district(), tile.reportId(), tile.values());
        } catch (Refused refused) {
            if (refused.refusal().type().category() == Category.NOT_COVERED) {
                refusals.record(tileRefused(dataSet, tile, refused.refusal(), actor));
            }
            throw refused;
        }
    }

    private static EventDraft tileRefused(Versioned<DataSet> dataSet, NewTile tile, Refusal refusal, Actor actor) {
        var event = new TileRefused(dataSet.id(), tile.reportId(), refusal.reason().orElse("coverage-unknown"));
        var told = EventDraft.refused(event, "/data-sets/" + dataSet.id() + "/tiles",
                dataSet.state().district().value(), actor);
        return refusal.agreementVersion().map(told::withAgreementVersion).orElse(told);
    }

    private Versioned<DataSet> change(Caller caller, Versioned<DataSet> before, DataSet after, PlanEvent event) {
        var actor = access.writer(caller, after.district());
        return dataSets.change(before, after, List.of(told(event, before.id(), after.district(), actor)), null);
    }

    private static EventDraft told(PlanEvent event, String id, DistrictCode district, Actor actor) {
        return EventDraft.success(event, "/data-sets/" + id, district.value(), actor);
    }

    /// A tile that a planner asks for.
    ///
    /// @param reportId the report in its source's menu
    /// @param values   the chosen parameter values
    /// @param caption  the planner's own words, if any
    record NewTile(String reportId, Map<String, String> values, @Nullable String caption) {}
}
