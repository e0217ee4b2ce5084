package io.micip.audit.foia;

import org.springframework.stereotype.Component;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// Who may see and answer requests: the FOIA coordinators of the public body that they were sent to, and nobody else.
@Component
class FoiaAccess {
    private final FoiaRequests requests;

    FoiaAccess(FoiaRequests requests) {
        this.requests = requests;
    }

    /// The caller as a coordinator of this public body.
    ///
    /// @throws io.micip.chassis.problem.Refused `unknown` for another body's, `not-allowed` for another role
    Actor coordinator(Caller caller, Org organisation) {
        return Actor.of(caller, caller.require(organisation, Role.FOIA_COORDINATOR));
    }

    /// A request that the caller may see.
    ///
    /// @throws io.micip.chassis.problem.Refused `unknown`, `not-allowed`
    Versioned<FoiaRequest> one(Caller caller, String id) {
        var found = requests.find(id).orElseThrow(CommonProblems::unknown);
        coordinator(caller, found.state().organisation());
        return found;
    }
}
