package io.micip.agreement.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.AgreementVersion;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Lengths;
import io.micip.agreements.ScheduleA;
import io.micip.chassis.mongo.StoredRecords;
import io.micip.chassis.outbox.Versioned;

/// Keeps former versions of agreements, one document each, never changed: a version is kept before the next one is
/// written over it. It was read as committed, so what is kept is true whether the next write succeeds or not, and no
/// version is ever missing between the first one kept and the present one.
///
/// Lists that are only added to are not kept again: the agreement's own document keeps them for good, and a version says
/// how far each had come. Documents from before that hold the lists themselves, but for Schedule A.
///
/// Source: `docs/adr/0012-every-version-can-be-proved.md`, `docs/adr/0025-lists-are-kept-once.md`.
@Component
final class MongoAgreementVersions {

    static final String COLLECTION = "agreement_versions";

    private final MongoCollection<Document> documents;
    private final MongoStates states;
    private final Codec<Lengths> lengths;

    MongoAgreementVersions(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
        this.states = new MongoStates(documents);
        this.lengths = StoredRecords.in(documents.getCodecRegistry()).get(Lengths.class);
    }

    /// Keeps a version as it stands in the store. One that is kept already is the same.
    void keep(Versioned<DistrictAgreement> present) {
        DistrictAgreement state = present.state();
        try {
            documents.insertOne(new Document("_id", id(present.id(), present.version()))
                    .append("district", present.id())
                    .append("version", present.version())
                    .append("changedAt", Date.from(present.changedAt()))
                    .append("lengths", new RawBsonDocument(Lengths.of(state), lengths))
                    .append("state", states.write(StoredAgreement.of(Lengths.withoutLists(state)))));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /// A former version, if it was kept.
    ///
    /// @param present the agreement as it stands, which holds every list
    Optional<Versioned<DistrictAgreement>> find(Versioned<DistrictAgreement> present, long version) {
        RawBsonDocument found = states.find(Filters.eq("_id", id(present.id(), version)), MongoStates.WHOLE).first();
        return Optional.ofNullable(found)
                .map(one -> states.read(one).map(state -> opened(one, state, present.state())))
                .map(one -> new Versioned<>(present.id(), one.version(), one.state(), one.changedAt()));
    }

    /// Former versions below this one, the newest first. Versions have no gaps, so each is asked for by its id.
    List<AgreementVersion> below(String district, long version, int limit) {
        List<String> ids = LongStream.range(Math.max(1, version - limit), version)
                .mapToObj(one -> id(district, one)).toList();
        List<AgreementVersion> kept = new ArrayList<>();
        for (RawBsonDocument found : states.find(Filters.in("_id", ids), MongoStates.COURSE)) {
            kept.add(AgreementVersion.of(states.read(found).map(StoredAgreement::asAgreement)));
        }
        kept.sort(Comparator.comparingLong(AgreementVersion::version).reversed());
        return kept;
    }

    private DistrictAgreement opened(RawBsonDocument found, StoredAgreement state, DistrictAgreement present) {
        Lengths kept = lengthsOf(found);
        return kept == null
                ? state.asAgreement(upTo(found.getInt32("scheduleA").getValue(), present))
                : kept.restored(state.asAgreement(), present);
    }

    private @Nullable Lengths lengthsOf(RawBsonDocument found) {
        BsonDocument kept = found.getDocument("lengths", null);
        return kept instanceof RawBsonDocument bytes ? bytes.decode(lengths) : null;
    }

    private static List<ScheduleA> upTo(int version, DistrictAgreement present) {
        return present.schedules().stream().filter(one -> one.version() <= version).toList();
    }

    private static String id(String district, long version) {
        return district + "/" + version;
    }
}
