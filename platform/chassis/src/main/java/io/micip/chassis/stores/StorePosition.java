package io.micip.chassis.stores;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/// Where a walk through a store stands: within a collection, among the ids of a kind. It says all that is needed to go on, so
/// nobody has to remember anything between two pages.
///
/// @param collection its name
/// @param kinds      of ids that are still to be walked through, the one at hand first
/// @param last       id of the document that was read last; null before the first of its kind
record StorePosition(String collection, List<IdKind> kinds, @Nullable BsonValue last) {
    private static final String COLLECTION = "collection";
    private static final String KINDS = "kinds";
    private static final String LAST = "last";
    /// So that every id comes back as the very value that it is.
    private static final JsonWriterSettings EXACTLY = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED)
            .build();

    StorePosition {
        kinds = List.copyOf(kinds);
    }

    /// As it is given out.
    String toToken() {
        var document = new BsonDocument(COLLECTION, new BsonString(collection)).append(KINDS,
                new BsonArray(kinds.stream().map(kind -> new BsonString(kind.name())).toList()));
        if (last != null) {
            document.append(LAST, last);
        }
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(document.toJson(EXACTLY).getBytes(StandardCharsets.UTF_8));
    }

    /// Empty for what was never given out.
    static Optional<StorePosition> of(String token) {
        try {
            var document = BsonDocument.parse(
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            var kinds = document.getArray(KINDS).stream().map(kind -> IdKind.valueOf(kind.asString().getValue()))
                    .toList();
            return Optional.of(new StorePosition(document.getString(COLLECTION).getValue(), kinds, document.get(LAST)));
        } catch (IllegalArgumentException | JsonParseException | BsonInvalidOperationException _) {
            return Optional.empty();
        }
    }
}
