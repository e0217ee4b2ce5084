package io.micip.audit.disclosure;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// All entries. One is never changed and never taken out: the record is kept as long as the education record is.
interface Disclosures {
    /// Enters one, with its event in the same write.
    ///
    /// @throws io.micip.chassis.problem.Refused `idempotency-key-reused`
    Versioned<Disclosure> enter(String id, Disclosure disclosure, EventDraft event, @Nullable IdempotencyKey key);

    /// The newest entries, by id downwards.
    ///
    /// @param district only of this one; all where it is empty
    /// @param after    only those after the one of this id; null for the first page
    List<Versioned<Disclosure>> find(Optional<String> district, @Nullable String after, int limit);

    /// How many there are.
    long size();
}
