package io.micip.agreement.keeping;

import java.time.Instant;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;

import io.micip.chassis.mongo.StoredRecords;
import io.micip.chassis.outbox.Versioned;

/// Reads states of agreements, whole or the part of them that is needed, straight from their bytes: an agreement that was
/// changed often has a large document, and trees of documents take ten times the room.
///
/// A part has the fields that it names and none of the others; who reads one takes of it only what was asked for.
final class MongoStates {

    /// All but what the outbox keeps and former epochs.
    static final Bson WHOLE = Projections.exclude("state.epochs", "outbox", "sequences", "keys", "madeBy");
    /// How far the agreement had come.
    static final Bson COURSE = Projections.include("version", "changedAt", "state.district", "state.offered",
            "state.current.text", "state.current.from", "state.current.until", "state.current.phase",
            "state.current.revokedAt", "state.current.revocationReason", "state.renewal.text", "state.renewal.from",
            "state.renewal.until", "state.renewal.phase");
    /// What decides: its course, holds and the last Schedule A.
    static final Bson DECIDING = Projections.fields(COURSE, Projections.include("state.suspensions"),
            Projections.slice("state.schedules", -1));
    /// What decided, at every version.
    static final Bson HISTORY = Projections.fields(COURSE, Projections.include("state.suspensions", "state.schedules",
            "state.epochs"));

    /// So many documents come at a time; the driver would fetch 16 MB.
    private static final int FEW = 16;

    private final MongoCollection<RawBsonDocument> documents;
    private final Codec<StoredAgreement> codec;

    MongoStates(MongoCollection<Document> documents) {
        this.documents = documents.withDocumentClass(RawBsonDocument.class);
        this.codec = StoredRecords.in(documents.getCodecRegistry()).get(StoredAgreement.class);
    }

    FindIterable<RawBsonDocument> find(Bson filter, Bson part) {
        return documents.find(filter).projection(part).batchSize(FEW);
    }

    Versioned<StoredAgreement> read(RawBsonDocument found) {
        return new Versioned<>(found.getString("_id").getValue(), found.getInt64("version").getValue(), stateOf(found),
                Instant.ofEpochMilli(found.getDateTime("changedAt").getValue()));
    }

    private StoredAgreement stateOf(RawBsonDocument found) {
        return ((RawBsonDocument) found.getDocument("state")).decode(codec);
    }

    RawBsonDocument write(StoredAgreement state) {
        return new RawBsonDocument(state, codec);
    }
}
