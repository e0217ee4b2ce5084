package io.micip.catalog.launch;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;

/// Who asked for a launch, and under which grant.
///
/// @param sessionId the session it was asked for in; null for a caller without one
record Opener(Actor actor, @Nullable String sessionId) {

    static Opener of(Caller caller, Grant grant) {
        return new Opener(Actor.of(caller, grant), caller.sessionId());
    }

    /// Whether a session that comes along is this one.
    boolean is(Caller visitor) {
        return actor.id().equals(visitor.id()) && sessionId != null && sessionId.equals(visitor.sessionId());
    }
}
