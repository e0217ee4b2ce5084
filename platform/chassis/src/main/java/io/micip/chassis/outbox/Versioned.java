package io.micip.chassis.outbox;

import java.time.Instant;
import java.util.function.Function;

import io.micip.chassis.http.IfMatch;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// A stored state with the version that it is.
///
/// @param id        of the document
/// @param version   1 for the first, then one more for each change
/// @param state     what is stored
/// @param changedAt when this version was made, to the millisecond
public record Versioned<S>(String id, long version, S state, Instant changedAt) {
    /// This, if it is the version that the client means.
    ///
    /// @throws Refused `version-stale`
    public Versioned<S> expect(IfMatch expected) {
        if (expected.version() != version) {
            throw CommonProblems.stale();
        }
        return this;
    }

    /// The same version with its state in another form.
    public <T> Versioned<T> map(Function<? super S, ? extends T> form) {
        return new Versioned<>(id, version, form.apply(state), changedAt);
    }
}
