package io.micip.catalog.launch;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.catalog.reference.Reference;
import io.micip.catalog.report.ReportId;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.mongo.MongoIndexes;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;

/// Launches in MongoDB, each a document named by the hash of its id: who reads the store can open nothing.
@Component
final class MongoLaunches implements Launches {
    private static final String LAUNCHES = "launches";
    private static final String EXPIRES_AT = "state.expiresAt";

    private final Aggregates<StoredLaunch> launches;

    MongoLaunches(AggregatesFactory aggregates) {
        launches = aggregates.of(LAUNCHES, StoredLaunch.class);
    }

    static MongoIndexes indexes() {
        return new MongoIndexes(LAUNCHES, List.of(new IndexModel(Indexes.ascending(EXPIRES_AT))));
    }

    @Override
    public void keep(LaunchId id, Launch launch) {
        launches.insert(id.hash(), StoredLaunch.of(launch), List.of(), null);
    }

    @Override
    public Optional<Kept> find(LaunchId id) {
        return launches.find(id.hash()).map(found -> new Kept(id, found.version(), found.state().launch()));
    }

    @Override
    public void end(Kept before, Launch after, EventDraft event) {
        var found = launches.find(before.id().hash())
                .filter(now -> now.version() == before.version())
                .orElseThrow(() -> new Refused(LaunchRefusal.USED));
        change(found, StoredLaunch.of(after), event);
    }

    @Override
    public long forgetBefore(Instant instant) {
        return launches.collection()
                .deleteMany(and(lt(EXPIRES_AT, Date.from(instant)), size("outbox", 0)))
                .getDeletedCount();
    }

    private void change(Versioned<StoredLaunch> before, StoredLaunch after, EventDraft event) {
        try {
            launches.change(before, after, List.of(event), null);
        } catch (Refused refused) {
            throw refused.refusal().type().equals(CommonProblems.VERSION_STALE)
                    ? new Refused(LaunchRefusal.USED)
                    : refused;
        }
    }

    /// The stored shape: codes only.
    record StoredLaunch(String openingId, String district, String callerId, String grant, @Nullable String sessionId,
            StoredReference reference, @Nullable String dataSetId, @Nullable String tileId, String state,
            Instant expiresAt) {

        static StoredLaunch of(Launch launch) {
            var actor = launch.opener().actor();
            return new StoredLaunch(launch.openingId(), launch.district().value(), actor.id(),
                    new Grant(actor.role(), actor.org()).toString(), launch.opener().sessionId(),
                    StoredReference.of(launch.reference()), launch.place().dataSetId(), launch.place().tileId(),
                    launch.state().name(), launch.expiresAt());
        }

        Launch launch() {
            var held = Grant.read(grant).orElseThrow(() -> new IllegalStateException("a stored grant"));
            return new Launch(openingId, new DistrictCode(district),
                    new Opener(new Actor(callerId, held.role(), held.org()), sessionId), reference.reference(),
                    new Launch.Place(dataSetId, tileId), Launch.State.valueOf(state), expiresAt);
        }
    }

    record StoredReference(String reportId, String menuVersion, Map<String, String> values) {

        static StoredReference of(Reference reference) {
            return new StoredReference(reference.reportId().toString(), reference.menuVersion(), reference.values());
        }

        Reference reference() {
            var id = ReportId.parse(reportId).orElseThrow(() -> new IllegalStateException("a stored report id"));
            return new Reference(id, menuVersion, values);
        }
    }
}
