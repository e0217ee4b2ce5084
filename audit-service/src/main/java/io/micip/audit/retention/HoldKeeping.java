package io.micip.audit.retention;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.audit.retention.LegalHold.Word;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.events.AuditEvent;

/// What the state does with legal holds. Each step is one stored change with its event.
@Component
class HoldKeeping {
    private static final Role[] KEEPERS = {Role.AUDITOR, Role.STATE_SIGNER, Role.FOIA_COORDINATOR};

    private final LegalHolds holds;
    private final Ids ids;
    private final Clock clock;

    HoldKeeping(LegalHolds holds, Ids ids, Clock clock) {
        this.holds = holds;
        this.ids = ids;
        this.clock = clock;
    }

    List<Versioned<LegalHold>> all(Caller caller) {
        keeper(caller);
        return holds.all();
    }

    Versioned<LegalHold> one(Caller caller, String id) {
        keeper(caller);
        return holds.find(id).orElseThrow(CommonProblems::unknown);
    }

    /// @param scope 5 digits, or `all`
    Versioned<LegalHold> ask(Caller caller, String scope, @Nullable IdempotencyKey key) {
        var actor = keeper(caller);
        var id = IdempotencyKey.idFor(key, ids);
        return holds.insert(id, LegalHold.asked(scope, word(actor)),
                told(new AuditEvent.LegalHoldAsked(id, scope), id, scope, actor), key);
    }

    Versioned<LegalHold> confirm(Caller caller, String id, IfMatch expected) {
        return step(caller, id, expected, LegalHold::confirmed, AuditEvent.LegalHoldSet::new);
    }

    Versioned<LegalHold> askLift(Caller caller, String id, IfMatch expected) {
        return step(caller, id, expected, LegalHold::liftAsked, AuditEvent.LegalHoldLiftAsked::new);
    }

    Versioned<LegalHold> confirmLift(Caller caller, String id, IfMatch expected) {
        return step(caller, id, expected, LegalHold::lifted, AuditEvent.LegalHoldLifted::new);
    }

    private Versioned<LegalHold> step(Caller caller, String id, IfMatch expected,
            BiFunction<LegalHold, Word, LegalHold> step, BiFunction<String, String, AuditEvent> event) {
        var actor = keeper(caller);
        var before = holds.find(id).orElseThrow(CommonProblems::unknown).expect(expected);
        var after = step.apply(before.state(), word(actor));
        return holds.change(before, after, told(event.apply(id, after.scope()), id, after.scope(), actor));
    }

    private static Actor keeper(Caller caller) {
        return Actor.of(caller, caller.require(Org.STATE, KEEPERS));
    }

    private Word word(Actor actor) {
        return new Word(actor, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static EventDraft told(AuditEvent event, String id, String scope, Actor actor) {
        var key = scope.equals(LegalHold.ALL) ? EventDraft.STATE : scope;
        return EventDraft.success(event, "/legal-holds/" + id, key, actor);
    }
}
