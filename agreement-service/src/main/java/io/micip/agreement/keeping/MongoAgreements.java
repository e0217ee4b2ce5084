package io.micip.agreement.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreement.AgreementVersion;
import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.Change;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Lengths;
import io.micip.agreement.agreement.Outline;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// Keeps agreements in MongoDB, one document for each district, by its code.
@Component
final class MongoAgreements implements Agreements {

    private final Aggregates<StoredAgreement> aggregates;
    private final MongoStates states;
    private final MongoAgreementVersions former;
    private final MongoOutlines outlines;
    private final Clock clock;

    MongoAgreements(AggregatesFactory factory, MongoAgreementVersions former, Clock clock) {
        this.aggregates = factory.of("agreements", StoredAgreement.class);
        this.states = new MongoStates(majority());
        this.former = former;
        this.outlines = new MongoOutlines(aggregates.collection().getCodecRegistry());
        this.clock = clock;
    }

    @Override
    public Optional<Versioned<DistrictAgreement>> find(DistrictCode district) {
        return found(district.value(), MongoStates.WHOLE).map(MongoAgreements::opened);
    }

    @Override
    public Optional<Versioned<DistrictAgreement>> find(DistrictCode district, long version) {
        return find(district).flatMap(
                present -> present.version() == version ? Optional.of(present) : former.find(present, version));
    }

    @Override
    public List<AgreementVersion> below(DistrictCode district, long version, int limit) {
        List<AgreementVersion> kept = new ArrayList<>();
        found(district.value(), MongoStates.COURSE).map(MongoAgreements::opened).ifPresent(present -> {
            if (present.version() < version) {
                kept.add(AgreementVersion.of(present));
            }
            kept.addAll(former.below(district.value(), Math.min(version, present.version()), limit));
        });
        return kept.subList(0, Math.min(limit, kept.size()));
    }

    @Override
    public Optional<Versioned<DistrictAgreement>> repeated(DistrictCode district, @Nullable IdempotencyKey key) {
        return aggregates.repeated(district.value(), key).map(MongoAgreements::opened);
    }

    @Override
    public Versioned<DistrictAgreement> open(Change offer, Actor actor) {
        DistrictAgreement state = offer.after();
        AgreementHistory begun = AgreementHistory.none(state.district()).then(state.terms(1), clock.instant());
        return opened(aggregates.insert(state.district().value(), StoredAgreement.of(state).with(begun),
                drafts(offer, 1, actor), null));
    }

    @Override
    public Versioned<DistrictAgreement> save(Versioned<DistrictAgreement> before, Change change, Actor actor,
            @Nullable IdempotencyKey key) {
        Lengths.requireKept(before.state(), change.after());
        Versioned<StoredAgreement> stored = found(before.id(), MongoStates.HISTORY)
                .orElseThrow(CommonProblems::stale);
        if (stored.version() != before.version()) {
            return repeated(before.state().district(), key).orElseThrow(CommonProblems::stale);
        }
        long next = before.version() + 1;
        AgreementHistory longer = historyOf(stored).then(change.after().terms(next), clock.instant());
        former.keep(before);
        return opened(aggregates.change(stored, StoredAgreement.of(change.after()).with(longer),
                drafts(change, next, actor), key));
    }

    @Override
    public Map<DistrictCode, Long> versions() {
        Map<DistrictCode, Long> versions = new HashMap<>();
        for (Document found : majority().find().projection(Projections.include("version"))) {
            versions.put(new DistrictCode(found.getString("_id")), found.get("version", Number.class).longValue());
        }
        return versions;
    }

    @Override
    public List<AgreementTerms> terms(Collection<DistrictCode> districts) {
        List<AgreementTerms> terms = new ArrayList<>();
        Bson wanted = Filters.in("_id", districts.stream().map(DistrictCode::value).toList());
        for (RawBsonDocument found : states.find(wanted, MongoStates.DECIDING)) {
            Versioned<DistrictAgreement> agreement = opened(states.read(found));
            terms.add(agreement.state().terms(agreement.version()));
        }
        return terms;
    }

    @Override
    public AgreementHistory history(DistrictCode district) {
        return found(district.value(), MongoStates.HISTORY).map(MongoAgreements::historyOf)
                .orElseGet(() -> AgreementHistory.none(district));
    }

    @Override
    public List<Outline> outlines() {
        return outlines.of(majority());
    }

    @Override
    public List<DistrictCode> silentlyOver(Instant at) {
        return codes(Filters.and(Filters.eq("state.current.phase", Phase.ACTIVE.name()),
                Filters.lte("state.current.until", at)));
    }

    @Override
    public List<DistrictCode> takeOverDue(Instant at) {
        return codes(Filters.and(Filters.eq("state.renewal.phase", Phase.ACKNOWLEDGED.name()),
                Filters.lte("state.renewal.from", at)));
    }

    @Override
    public List<DistrictCode> noticeDue(Instant at) {
        LocalDate today = Term.dayOf(at);
        List<DistrictCode> due = new ArrayList<>();
        for (Document found : majority()
                .find(Filters.and(Filters.eq("state.current.phase", Phase.ACTIVE.name()),
                        Filters.gt("state.current.until", at),
                        Filters.or(ExpiryNotice.DAYS.stream().map(days -> endsWithin(days, today)).toList())))
                .projection(Projections.include("state.current.until", "state.renewal.phase", "state.renewal.from"))) {
            if (!goesOn(found)) {
                due.add(new DistrictCode(found.getString("_id")));
            }
        }
        return due;
    }

    /// Whether an acknowledged renewal follows without a gap, as [io.micip.agreement.agreement.Succession#isSeamless] says of the whole agreement.
    private static boolean goesOn(Document found) {
        return Phase.ACKNOWLEDGED.name().equals(found.getEmbedded(List.of("state", "renewal", "phase"), String.class))
                && !found.getEmbedded(List.of("state", "renewal", "from"), Date.class)
                        .after(found.getEmbedded(List.of("state", "current", "until"), Date.class));
    }

    /// Ends in so many days or fewer, and was given no notice as near.
    private static Bson endsWithin(int days, LocalDate today) {
        Instant end = Term.startOf(today.plusDays(days + 1L));
        return Filters.and(Filters.lte("state.current.until", end),
                Filters.or(Filters.eq("state.current.noticed", null), Filters.gt("state.current.noticed", days)));
    }

    @Override
    public List<DistrictCode> notOffered(TextIdentity text) {
        return codes(Filters.lt("state.offered.version", text.version()));
    }

    private List<DistrictCode> codes(Bson filter) {
        List<DistrictCode> codes = new ArrayList<>();
        for (Document found : majority().find(filter).projection(Projections.include("_id"))) {
            codes.add(new DistrictCode(found.getString("_id")));
        }
        return codes;
    }

    private Optional<Versioned<StoredAgreement>> found(String district, Bson part) {
        return Optional.ofNullable(states.find(Filters.eq("_id", district), part).first()).map(states::read);
    }

    private MongoCollection<Document> majority() {
        return aggregates.collection().withReadConcern(ReadConcern.MAJORITY);
    }

    private static AgreementHistory historyOf(Versioned<StoredAgreement> stored) {
        return stored.state().asHistory(stored.version(), stored.changedAt());
    }

    private static List<EventDraft> drafts(Change change, long version, Actor actor) {
        String district = change.after().district().value();
        return change.events().stream()
                .map(event -> EventDraft.success(event, "/districts/" + district + "/agreement", district, actor)
                        .withAgreementVersion(version))
                .toList();
    }

    private static Versioned<DistrictAgreement> opened(Versioned<StoredAgreement> stored) {
        return new Versioned<>(stored.id(), stored.version(), stored.state().asAgreement(), stored.changedAt());
    }
}
