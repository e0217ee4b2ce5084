package io.micip.chassis.outbox;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Which requests made what a document is: the one that created it, for good, and the last 16 that changed it.
///
/// ```
/// madeBy: {key, body}      keys: [{key, body}]
/// ```
final class SeenKeys {
    static final String MADE_BY = "madeBy";
    static final String KEYS = "keys";
    private static final int KEPT = 16;

    private SeenKeys() {}

    static @Nullable Document write(@Nullable IdempotencyKey key) {
        return key == null ? null : new Document("key", key.digest()).append("body", key.bodySha256());
    }

    /// Whether this very request was done before.
    ///
    /// @throws Refused `idempotency-key-reused` when its key came with another body
    static boolean contain(Document document, IdempotencyKey key) {
        var seen = new ArrayList<>(keys(document));
        var madeBy = document.get(MADE_BY, Document.class);
        if (madeBy != null) {
            seen.add(madeBy);
        }
        var same = seen.stream().filter(one -> key.digest().equals(one.getString("key"))).findFirst();
        if (same.isPresent() && !key.bodySha256().equals(same.get().getString("body"))) {
            throw new Refused(Refusal.of(CommonProblems.IDEMPOTENCY_KEY_REUSED,
                    "Take a new Idempotency-Key for a new request; the same one is for repeating the same request."));
        }
        return same.isPresent();
    }

    /// The keys with this one added, the oldest dropped.
    static List<Document> with(Document document, @Nullable IdempotencyKey key) {
        var keys = new ArrayList<>(keys(document));
        var added = write(key);
        if (added != null) {
            keys.add(added);
        }
        return keys.subList(Math.max(0, keys.size() - KEPT), keys.size());
    }

    private static List<Document> keys(Document document) {
        return document.getList(KEYS, Document.class, List.of());
    }
}
