package io.micip.agreement.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Outline;
import io.micip.agreement.agreement.Outline.Milestones;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.keeping.StoredAgreement.StoredSuspension;
import io.micip.agreement.keeping.StoredAgreement.StoredTerm;
import io.micip.agreement.signature.Signature.Side;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.mongo.StoredRecords;

/// Reads of each agreement's document only what an outline needs.
final class MongoOutlines {

    private static final Bson FIELDS = Projections.include("version", "state.offered", "state.current", "state.renewal",
            "state.suspensions", "state.signatures.by", "state.signatures.at", "state.administrators.accountId");

    private final CodecRegistry registry;
    private final Codec<StoredOutline> codec;

    MongoOutlines(CodecRegistry registry) {
        this.registry = registry;
        this.codec = StoredRecords.in(registry).get(StoredOutline.class);
    }

    /// All of them.
    List<Outline> of(MongoCollection<Document> agreements) {
        return agreements.find().projection(FIELDS).map(this::read).into(new ArrayList<>());
    }

    private Outline read(Document found) {
        BsonDocument state = found.get("state", Document.class).toBsonDocument(Document.class, registry);
        return codec.decode(new BsonDocumentReader(state), DecoderContext.builder().build())
                .asOutline(new DistrictCode(found.getString("_id")), found.get("version", Number.class).longValue());
    }

    /// What is read of the stored state.
    record StoredOutline(TextIdentity offered, @Nullable StoredTerm current, @Nullable StoredTerm renewal,
            @Nullable List<StoredSuspension> suspensions, @Nullable List<StoredMoment> signatures,
            @Nullable List<StoredNamed> administrators) {

        private Outline asOutline(DistrictCode district, long version) {
            return new Outline(district, version, offered, current == null ? null : current.asAgreement(List.of()),
                    renewal == null ? null : renewal.asAgreement(List.of()),
                    Objects.requireNonNullElse(suspensions, List.<StoredSuspension>of()).stream()
                            .map(StoredSuspension::asSuspension).toList(),
                    new Milestones(last(Side.DISTRICT), last(Side.STATE),
                            administrators == null ? 0 : administrators.size()));
        }

        private @Nullable Instant last(Side side) {
            return Objects.requireNonNullElse(signatures, List.<StoredMoment>of()).reversed().stream()
                    .filter(one -> one.by() == side).findFirst().map(StoredMoment::at).orElse(null);
        }
    }

    /// When a side signed.
    record StoredMoment(Side by, Instant at) {}

    /// That somebody was named.
    record StoredNamed(String accountId) {}
}
