package io.micip.audit.foia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.audit.nonexistence.SearchOrders.Failure;
import io.micip.chassis.identity.Actor;

/// How the search for the names of a request stands.
///
/// @param made    the newest that ended with a result, if there is
/// @param attempt the one that goes on, or that failed since then, if there is
record Searched(@Nullable Made made, @Nullable Attempt attempt) {
    /// Nobody asked for one yet.
    static final Searched NEVER = new Searched(null, null);

    /// What a search found.
    ///
    /// @param id     its own; null of one that was made before searches had any
    /// @param at     when it began
    /// @param found  in how many places a name stands
    /// @param places where, the first of them; never the text
    /// @param stores how many stores were searched
    record Made(@Nullable String id, Instant at, long found, List<String> places, int stores) {
        Made {
            places = List.copyOf(places);
        }
    }

    /// A search without a result.
    sealed interface Attempt {
        /// Its own id.
        String id();

        /// When it was asked for.
        Instant at();
    }

    /// It goes on, or waits for its turn.
    ///
    /// @param by who asked for it
    record Going(String id, Instant at, Actor by) implements Attempt {}

    /// It ended without a result.
    ///
    /// @param what could not be searched; empty where that is not why
    record Failed(String id, Instant at, Failure why, String what) implements Attempt {}

    /// The search that goes on.
    Optional<Going> going() {
        return attempt instanceof Going going ? Optional.of(going) : Optional.empty();
    }

    /// @throws io.micip.chassis.problem.Refused `foia-searching`
    void requireNoneGoing() {
        if (going().isPresent()) {
            throw FoiaRefusal.SEARCHING.refused();
        }
    }

    /// The newest search, if it ended with a result.
    Optional<Made> newest() {
        return attempt == null ? Optional.ofNullable(made) : Optional.empty();
    }

    /// Nobody waits for a search any more.
    Searched withoutGoing() {
        return going().isPresent() ? new Searched(made, null) : this;
    }
}
