package io.micip.catalog.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.SourceId;
import io.micip.catalog.report.ReportId;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.CatalogEvent.ReportHealthChanged;

/// Conditions in MongoDB: a document for each report that was ever seen, with its events; one for each source, whose last
/// round it names.
@Component
final class MongoConditions implements Conditions {
    static final String CONDITIONS = "report_conditions";
    static final String ROUNDS = "check_rounds";
    private static final Actor SERVICE = Actor.service("catalog-service");
    private static final Duration LONGEST_ROUND = Duration.ofHours(6);

    private final Aggregates<StoredCondition> conditions;
    private final MongoCollection<Document> rounds;

    MongoConditions(AggregatesFactory aggregates, MongoDatabase database) {
        conditions = aggregates.of(CONDITIONS, StoredCondition.class);
        rounds = database.getCollection(ROUNDS);
    }

    @Override
    public Map<ReportId, Condition> of(SourceId source) {
        var found = new LinkedHashMap<ReportId, Condition>();
        conditions.collection().find(Filters.eq("state.source", source.value())).forEach(document -> {
            var stored = conditions.read(document);
            ReportId.parse(stored.id()).ifPresent(id -> found.put(id, stored.state().condition()));
        });
        return found;
    }

    @Override
    public boolean mark(ReportId report, Health health, Instant at) {
        var before = conditions.find(report.toString());
        var was = before.map(stored -> stored.state().condition().health());
        var since = before.map(stored -> stored.state().condition())
                .filter(condition -> condition.health() == health)
                .map(Condition::since)
                .orElse(at);
        var news = was.orElse(Health.HEALTHY) == health
                ? List.<EventDraft>of()
                : List.of(changed(report, was.orElse(Health.HEALTHY), health));
        return write(report, before.orElse(null),
                new StoredCondition(report.source().value(), health.code(), since, at),
                news) && !news.isEmpty();
    }

    @Override
    public boolean take(SourceId source, LocalDate night, Instant at) {
        var found = rounds.find(new Document("_id", source.value())).first();
        if (found == null) {
            return insert(source, night, at);
        }
        var sameNight = night.toString().compareTo(found.getString("night")) <= 0;
        var abandoned = !found.getBoolean("ended")
                && found.getDate("takenAt").toInstant().plus(LONGEST_ROUND).isBefore(at);
        if (sameNight && !abandoned) {
            return false;
        }
        var asFound = new Document("_id", source.value()).append("takenAt", found.getDate("takenAt"));
        return rounds.updateOne(asFound, Updates.combine(Updates.set("night", night.toString()),
                Updates.set("takenAt", Date.from(at)), Updates.set("ended", false))).getMatchedCount() == 1;
    }

    @Override
    public void end(SourceId source, LocalDate night, Instant at) {
        rounds.updateOne(new Document("_id", source.value()).append("night", night.toString()),
                Updates.combine(Updates.set("ended", true), Updates.set("endedAt", Date.from(at))));
    }

    private static EventDraft changed(ReportId report, Health was, Health health) {
        return EventDraft.success(
                new ReportHealthChanged(report.source().value(), report.toString(), health.code(), was.code()),
                "/reports/" + report + "/health", EventDraft.STATE, SERVICE);
    }

    private boolean insert(SourceId source, LocalDate night, Instant at) {
        try {
            rounds.insertOne(new Document("_id", source.value()).append("night", night.toString())
                    .append("takenAt", Date.from(at))
                    .append("ended", false));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /// @return false where another instance noted something first
    private boolean write(ReportId report, @Nullable Versioned<StoredCondition> before, StoredCondition after,
            List<EventDraft> news) {
        try {
            if (before == null) {
                conditions.insert(report.toString(), after, news, null);
            } else {
                conditions.change(before, after, news, null);
            }
            return true;
        } catch (Refused refused) {
            var type = refused.refusal().type();
            if (type.equals(CommonProblems.CONFLICT) || type.equals(CommonProblems.VERSION_STALE)) {
                return false;
            }
            throw refused;
        }
    }

    /// The stored shape; the report is the document's id.
    ///
    /// @param seen absent in documents that were written before it was kept
    record StoredCondition(String source, String health, Instant since, @Nullable Instant seen) {
        Condition condition() {
            return new Condition(
                    Health.ofCode(health).orElseThrow(() -> new IllegalStateException("a stored health")), since,
                    seen == null ? since : seen);
        }
    }
}
