package io.micip.plan.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;
import io.micip.plan.dataset.Purging.Selection;

/// The collection of all data sets. Each change is stored together with its events in one write; the events reach the
/// others later, in the order of this data set's changes. Order across data sets is not promised.
interface DataSets {
    /// The data set, whichever district it belongs to: the caller checks that.
    Optional<Versioned<DataSet>> find(String id);

    /// What an earlier request with this key made of the data set, if there was one.
    ///
    /// @throws Refused `idempotency-key-reused` where that request had another body
    Optional<Versioned<DataSet>> repeated(String id, @Nullable IdempotencyKey key);

    /// Stores a new data set as version 1, or answers what the same key made before.
    ///
    /// @throws Refused `idempotency-key-reused` where the key was used for something else
    Versioned<DataSet> insert(String id, DataSet dataSet, List<EventDraft> events, @Nullable IdempotencyKey key);

    /// Stores the next state of a data set.
    ///
    /// @throws Refused `version-stale` where somebody else changed it first
    Versioned<DataSet> change(Versioned<DataSet> before, DataSet after, List<EventDraft> events,
            @Nullable IdempotencyKey key);

    /// The data sets of a district, newest first.
    ///
    /// @param district whose data sets
    /// @param standing which of them
    /// @param after    only what comes after this place; none for the newest
    /// @param limit    at most so many
    List<Versioned<DataSet>> of(DistrictCode district, DataSet.Standing standing, @Nullable Place after, int limit);

    /// The data sets of a district, in its list or not, that hold a reference of this selection, by id.
    ///
    /// @param limit at most so many
    List<Versioned<DataSet>> holding(DistrictCode district, Selection selection, int limit);

    /// A place in a list that is ordered newest first.
    ///
    /// @param madeAt when the data set there was begun
    /// @param id     its id, which decides between two of one instant
    record Place(Instant madeAt, String id) {}
}
