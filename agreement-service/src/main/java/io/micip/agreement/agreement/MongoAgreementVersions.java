package io.micip.agreement.agreement;

import java.time.Instant;
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
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.mongo.StoredRecords;
import io.micip.chassis.outbox.Versioned;

/// Keeps former versions of agreements, one document each, never changed: a version is kept before the next one is
/// written over it. It was read as committed, so what is kept is true whether the next write succeeds or not, and no
/// version is ever missing between the first one kept and the present one.
///
/// Lines of Schedule A are not kept again: the agreement's own document keeps every version of it for good, and versions
/// that are read share its lines, so that many versions need little memory.
///
/// Source: `docs/adr/0012-every-version-can-be-proved.md`.
@Component
final class MongoAgreementVersions {

    static final String COLLECTION = "agreement_versions";

    private final MongoCollection<Document> documents;
    private final Codec<StoredAgreement> codec;

    MongoAgreementVersions(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
        this.codec = StoredRecords.in(documents.getCodecRegistry()).get(StoredAgreement.class);
    }

    /// Keeps a version as it stands in the store. One that is kept already is the same.
    void keep(Versioned<DistrictAgreement> present) {
        BsonDocument state = new BsonDocument();
        codec.encode(new BsonDocumentWriter(state), StoredAgreement.of(present.state()).withoutSchedules(),
                EncoderContext.builder().build());
        try {
            documents.insertOne(new Document("_id", id(present.id(), present.version()))
                    .append("district", present.id())
                    .append("version", present.version())
                    .append("changedAt", Date.from(present.changedAt()))
                    .append("scheduleA", present.state().scheduleA().version())
                    .append("state", state));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /// A former version, if it was kept.
    ///
    /// @param present the agreement as it stands, which holds every version of Schedule A
    Optional<Versioned<DistrictAgreement>> find(Versioned<DistrictAgreement> present, long version) {
        return Optional.ofNullable(documents.find(new Document("_id", id(present.id(), version))).first())
                .map(found -> read(found, present.state()));
    }

    /// Former versions below this one, the newest first. Versions have no gaps, so each is asked for by its id.
    List<Versioned<DistrictAgreement>> below(Versioned<DistrictAgreement> present, long version, int limit) {
        List<String> ids = LongStream.range(Math.max(1, version - limit), version)
                .mapToObj(one -> id(present.id(), one)).toList();
        List<Versioned<DistrictAgreement>> kept = new ArrayList<>();
        for (Document found : documents.find(Filters.in("_id", ids))) {
            kept.add(read(found, present.state()));
        }
        kept.sort(Comparator.comparingLong((Versioned<DistrictAgreement> one) -> one.version()).reversed());
        return kept;
    }

    private Versioned<DistrictAgreement> read(Document found, DistrictAgreement present) {
        BsonDocument state = found.get("state", Document.class).toBsonDocument(Document.class,
                documents.getCodecRegistry());
        StoredAgreement stored = codec.decode(new BsonDocumentReader(state), DecoderContext.builder().build());
        int schedule = found.getInteger("scheduleA");
        Instant changedAt = found.getDate("changedAt").toInstant();
        return new Versioned<>(new DistrictCode(found.getString("district")).value(), found.getLong("version"),
                stored.asAgreement(present.schedules().stream().filter(one -> one.version() <= schedule).toList()),
                changedAt);
    }

    private static String id(String district, long version) {
        return district + "/" + version;
    }
}
