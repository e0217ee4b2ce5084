package io.micip.chassis.stores;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import com.mongodb.client.model.Filters;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Kinds of ids that MongoDB compares with one another. `$gt` of an id finds those of its own kind alone, so a walk in the
/// order of ids goes through one kind after the other, or it would leave documents out.
enum IdKind {
    NULL(BsonType.NULL),
    NUMBER(BsonType.INT32, BsonType.INT64, BsonType.DOUBLE, BsonType.DECIMAL128),
    TEXT(BsonType.STRING),
    DOCUMENT(BsonType.DOCUMENT),
    BYTES(BsonType.BINARY),
    OBJECT_ID(BsonType.OBJECT_ID),
    YES_OR_NO(BsonType.BOOLEAN),
    INSTANT(BsonType.DATE_TIME),
    TIMESTAMP(BsonType.TIMESTAMP);

    private static final String ID = "_id";

    private final Set<BsonType> types;

    IdKind(BsonType first, BsonType... more) {
        types = EnumSet.of(first, more);
    }

    /// Empty for what no document of ours has.
    static Optional<IdKind> of(BsonValue id) {
        return Arrays.stream(values()).filter(kind -> kind.types.contains(id.getBsonType())).findFirst();
    }

    /// Documents whose id is of this kind.
    ///
    /// @param last only those after this id; null for all
    Bson after(@Nullable BsonValue last) {
        if (last != null) {
            return Filters.gt(ID, last);
        }
        // by comparison: it finds symbols too, which are compared with texts
        return this == TEXT
                ? Filters.gte(ID, "")
                : new Document(ID, new Document("$type", types.stream().map(BsonType::getValue).toList()));
    }
}
