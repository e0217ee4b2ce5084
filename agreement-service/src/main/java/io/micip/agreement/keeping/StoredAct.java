package io.micip.agreement.keeping;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.Signature.Method;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;

/// Who took a step, as MongoDB keeps it.
record StoredAct(@Nullable OfficialName official, String actorId, Role actorRole, String organisation, Instant at,
        Method method) {

    static StoredAct of(Act act) {
        Actor actor = act.actor();
        return new StoredAct(act.official(), actor.id(), actor.role(), actor.org().toString(), act.at(), act.method());
    }

    static @Nullable StoredAct ofNullable(@Nullable Act act) {
        return act == null ? null : of(act);
    }

    Act asAct() {
        return new Act(new Actor(actorId, actorRole, Org.parse(organisation)), official, at, method);
    }

    static @Nullable Act asNullable(@Nullable StoredAct stored) {
        return stored == null ? null : stored.asAct();
    }
}
