package io.micip.audit.savedsearch;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// The saved searches of all accounts, each account's as one. Each change is stored together with its event in one write.
interface SavedSearches {
    /// Those of an account; empty if it has never saved one.
    Optional<Versioned<OwnSearches>> of(String account);

    /// What an earlier request with this key made of an account's searches, if there was one.
    /// @throws io.micip.chassis.problem.Refused `idempotency-key-reused`
    Optional<Versioned<OwnSearches>> repeated(String account, @Nullable IdempotencyKey key);

    /// The first of an account.
    /// @throws io.micip.chassis.problem.Refused `conflict` if there are some already
    Versioned<OwnSearches> begin(String account, OwnSearches first, EventDraft event, @Nullable IdempotencyKey key);

    /// @throws io.micip.chassis.problem.Refused `version-stale`
    Versioned<OwnSearches> change(Versioned<OwnSearches> before, OwnSearches after, EventDraft event,
            @Nullable IdempotencyKey key);
}
