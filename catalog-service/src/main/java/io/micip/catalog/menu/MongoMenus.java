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

/// Menus in MongoDB: one document a source. When it was last read is kept apart, since that changes every minute and is
/// no event.
@Component
final class MongoMenus implements Menus {
    private static final Actor SERVICE = Actor.service("catalog-service");

    private final Aggregates<StoredMenu> menus;
    private final MongoCollection<Document> reads;

    MongoMenus(AggregatesFactory aggregates, MongoDatabase database) {
        menus = aggregates.of("menus", StoredMenu.class);
        reads = database.getCollection("menu_reads");
    }

    @Override
    public Optional<KeptMenu> find(SourceId source) {
        return menus.find(source.value()).map(stored -> stored.state().kept(source, stored.version()));
    }

    @Override
    public boolean keep(KeptMenu kept, String menuVersion, MenuChange change) {
        var id = kept.source().value();
        var event = EventDraft.success(
                new MenuChanged(id, menuVersion, change.added(), change.gone(), change.changed()),
                "/sources/" + id + "/menu", EventDraft.STATE, SERVICE);
        try {
            if (kept.revision() == 1) {
                menus.insert(id, StoredMenu.of(kept), List.of(event), null);
                return true;
            }
            return menus.find(id)
                    .filter(before -> before.version() == kept.revision() - 1)
                    .map(before -> replace(before, kept, event))
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

    private Versioned<StoredMenu> replace(Versioned<StoredMenu> before, KeptMenu kept, EventDraft event) {
        return menus.change(before, StoredMenu.of(kept), List.of(event), null);
    }

    /// The stored shape; the source is the document's id, the revision its version.
    record StoredMenu(String feed, @Nullable String etag, List<Vanished> vanished, Instant readAt) {

        static StoredMenu of(KeptMenu kept) {
            return new StoredMenu(kept.feed(), kept.etag(), kept.vanished(), kept.readAt());
        }

        KeptMenu kept(SourceId source, long version) {
            return new KeptMenu(source, feed, etag, vanished, readAt, version);
        }
    }
}
