package io.micip.audit.retention;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// All legal holds, lifted ones too. Each change is stored together with its event in one write.
interface LegalHolds {
    Optional<Versioned<LegalHold>> find(String id);

    /// @throws io.micip.chassis.problem.Refused `idempotency-key-reused`
    Versioned<LegalHold> insert(String id, LegalHold hold, EventDraft event, @Nullable IdempotencyKey key);

    /// @throws io.micip.chassis.problem.Refused `version-stale`
    Versioned<LegalHold> change(Versioned<LegalHold> before, LegalHold after, EventDraft event);

    /// By id; there are never many.
    List<Versioned<LegalHold>> all();
}
