package io.micip.catalog.menu;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.SourceId;
import io.micip.catalog.menu.NodeChange.Kind;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.CatalogEvent.MenuChanged;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

/// Menus in MongoDB: one document a source, which holds the lines of the change that made it too, so that copy, lines and
/// event are one write. When a source was last read is kept apart, since that changes every minute and is no event.
@Component
final class MongoMenus implements Menus {
    private static final Actor SERVICE = Actor.service("catalog-service");
    /// With ids of 64 characters an event of so many is well below what an event may hold.
    private static final int MOST_NODES_TOLD = 500;

    private final Aggregates<StoredMenu> menus;
    private final MongoCollection<Document> reads;
    private final MongoHistory history;

    MongoMenus(AggregatesFactory aggregates, MongoDatabase database) {
        menus = aggregates.of("menus", StoredMenu.class);
        history = new MongoHistory(database.getCollection(MongoHistory.COLLECTION));
        reads = database.getCollection("menu_reads");
    }

    @Override
    public Optional<KeptMenu> find(SourceId source) {
        return menus.find(source.value()).map(stored -> stored.state().kept(source, stored.version()));
    }

    @Override
    public boolean keep(KeptMenu kept, String menuVersion, MenuChange change) {
        var id = kept.source().value();
        var event = EventDraft.success(told(kept, menuVersion, change), "/sources/" + id + "/menu", EventDraft.STATE,
                SERVICE);
        var stored = StoredMenu.of(kept, menuVersion, change);
        try {
            if (kept.revision() == 1) {
                menus.insert(id, stored, List.of(event), null);
                return true;
            }
            return menus.find(id)
                    .filter(before -> before.version() == kept.revision() - 1)
                    .map(before -> replace(kept.source(), before, stored, event))
                    .isPresent();
        } catch (Refused refused) {
            var type = refused.refusal().type();
            if (type.equals(CommonProblems.CONFLICT) || type.equals(CommonProblems.VERSION_STALE)) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void noteRead(SourceId source, Instant at) {
        reads.updateOne(eq("_id", source.value()), set("readAt", Date.from(at)), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Instant> lastRead(SourceId source) {
        return Optional.ofNullable(reads.find(eq("_id", source.value())).first())
                .map(found -> found.getDate("readAt").toInstant());
    }

    @Override
    public List<Told> history(SourceId source, @Nullable String node, @Nullable Place from, int most) {
        menus.find(source.value()).ifPresent(stored -> file(source, stored));
        return history.read(source, node, from, most);
    }

    /// The lines that stand in the copy go to the history before the copy goes.
    private Versioned<StoredMenu> replace(SourceId source, Versioned<StoredMenu> before, StoredMenu after,
            EventDraft event) {
        file(source, before);
        return menus.change(before, after, List.of(event), null);
    }

    private void file(SourceId source, Versioned<StoredMenu> stored) {
        history.file(source, stored.state().told(stored.version()));
    }

    private static MenuChanged told(KeptMenu kept, String menuVersion, MenuChange change) {
        return new MenuChanged(kept.source().value(), menuVersion, change.added(), change.gone(), change.changed(),
                (int) kept.revision(), change.nodes().stream().limit(MOST_NODES_TOLD).toList());
    }

    /// The stored shape; the source is the document's id, the revision its version.
    ///
    /// @param changes lines of the change that made this copy; null in copies kept before there was a history
    record StoredMenu(String feed, @Nullable String etag, List<Vanished> vanished, Instant readAt,
            @Nullable String menuVersion, @Nullable List<StoredChange> changes) {

        static StoredMenu of(KeptMenu kept, String menuVersion, MenuChange change) {
            return new StoredMenu(kept.feed(), kept.etag(), kept.vanished(), kept.readAt(), menuVersion,
                    change.lines().stream().map(StoredChange::of).toList());
        }

        KeptMenu kept(SourceId source, long version) {
            return new KeptMenu(source, feed, etag, vanished, readAt, version);
        }

        List<Told> told(long version) {
            return changes == null || menuVersion == null
                    ? List.of()
                    : MongoHistory.numbered(readAt, version, menuVersion,
                            changes.stream().map(StoredChange::change).toList());
        }
    }

    /// A line of the history as it stands in a copy.
    record StoredChange(String kind, @Nullable String node, String title, @Nullable String from,
            @Nullable String to) {

        static StoredChange of(NodeChange change) {
            return new StoredChange(change.kind().code(), change.node(), change.title(), change.from(), change.to());
        }

        NodeChange change() {
            return new NodeChange(
                    Kind.ofCode(kind).orElseThrow(() -> new IllegalStateException("a stored kind of change")), node,
                    title, from, to);
        }
    }
}
