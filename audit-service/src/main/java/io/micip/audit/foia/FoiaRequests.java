package io.micip.audit.foia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Org;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// All requests. Each change is stored together with its events in one write. Order across requests is not promised, nor is
/// that a text that was erased is gone from backups made before.
interface FoiaRequests {
    /// The request, whoever it was sent to: the caller checks that.
    Optional<Versioned<FoiaRequest>> find(String id);

    /// What an earlier attempt with this key made of the request.
    ///
    /// @throws io.micip.chassis.problem.Refused `idempotency-key-reused`
    Optional<Versioned<FoiaRequest>> repeated(String id, @Nullable IdempotencyKey key);

    /// Stores a new request as version 1, or answers what the same key made before.
    ///
    /// @throws io.micip.chassis.problem.Refused `idempotency-key-reused`
    Versioned<FoiaRequest> insert(String id, FoiaRequest request, List<EventDraft> events,
            @Nullable IdempotencyKey key);

    /// Stores the next state.
    ///
    /// @throws io.micip.chassis.problem.Refused `version-stale`
    Versioned<FoiaRequest> change(Versioned<FoiaRequest> before, FoiaRequest after, List<EventDraft> events,
            @Nullable IdempotencyKey key);

    /// The requests to a public body, the one that came last first.
    ///
    /// @param after only those after this place; null for the first page
    /// @param limit at most so many
    List<Versioned<FoiaRequest>> of(Org organisation, @Nullable Place after, int limit);

    /// The requests for which a search goes on, whoever they were sent to; the one that waits longest first.
    List<Versioned<FoiaRequest>> searching();

    /// A place in the list.
    ///
    /// @param cameAt when the request there came
    /// @param id     its id, which decides between two of one instant
    record Place(Instant cameAt, String id) {}
}
