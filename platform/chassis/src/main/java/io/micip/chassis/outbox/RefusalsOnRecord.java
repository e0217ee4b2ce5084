package io.micip.chassis.outbox;

import java.util.Comparator;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.CallerAuthentication;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Org;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.RefusalListener;
import io.micip.chassis.problem.Refused;
import io.micip.chassis.problem.Route;
import io.micip.events.ServiceEvent.RequestRefused;

/// Tells the audit log which requests of signed-in callers were turned away by tenant, role or the identifier rules.
final class RefusalsOnRecord implements RefusalListener {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalsOnRecord.class);

    private final Refusals refusals;

    RefusalsOnRecord(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void refused(HttpServletRequest request, Refusal refusal) {
        if (!refusal.onRecord()
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known)) {
            return;
        }
        // Whom nobody granted anything is nobody's user: a matter for metrics.
        actor(known.caller()).ifPresent(actor -> tell(request, refusal, actor, key(known.caller())));
    }

    private void tell(HttpServletRequest request, Refusal refusal, Actor actor, String key) {
        var route = Route.of(request);
        var event = new RequestRefused(refusal.type().code(), request.getMethod() + ":" + route.pattern());
        try {
            refusals.record(EventDraft.refused(event, route.resource(), key, actor));
        } catch (Refused e) {
            // The request is refused either way; that the attempt is not on record is all that is lost.
            LOG.warn("a refusal could not be recorded: {}", e.refusal().type().code());
        }
    }

    /// Under the first of the caller's grants, since none permitted what was asked for.
    private static Optional<Actor> actor(Caller caller) {
        return caller.grants()
                .stream()
                .min(Comparator.comparing(Grant::toString))
                .map(grant -> Actor.of(caller, grant));
    }

    private static String key(Caller caller) {
        return caller.grants()
                .stream()
                .map(Grant::org)
                .filter(org -> org.kind() == Org.Kind.DISTRICT)
                .map(Org::code)
                .sorted()
                .findFirst()
                .orElse(EventDraft.STATE);
    }
}
