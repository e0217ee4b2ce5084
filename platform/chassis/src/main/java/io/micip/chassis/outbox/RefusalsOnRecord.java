package io.micip.chassis.outbox;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import org.jspecify.annotations.Nullable;
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
import io.micip.events.ServiceEvent.RefusalsCounted;
import io.micip.events.ServiceEvent.RequestRefused;

/// Tells the audit log which requests of signed-in callers were turned away by tenant, role or the identifier rules: at
/// most 60 per caller and minute, the rest as one number when the minute is over.
final class RefusalsOnRecord implements RefusalListener {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalsOnRecord.class);
    private static final int MOST = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Facts facts;
    private final Cache<String, Told> told;

    RefusalsOnRecord(Facts facts) {
        this.facts = facts;
        this.told = Caffeine.newBuilder()
                .expireAfterWrite(MINUTE)
                .maximumSize(10_000)
                .scheduler(Scheduler.systemScheduler())
                .removalListener((@Nullable String id, @Nullable Told past, RemovalCause cause) -> close(past))
                .build();
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
        var past = told.get(actor.id(), id -> new Told(actor, key, new AtomicInteger()));
        if (past.count().incrementAndGet() <= MOST) {
            var route = Route.of(request);
            record(EventDraft.refused(
                    new RequestRefused(refusal.type().code(), request.getMethod() + ":" + route.pattern()),
                    route.resource(), key, actor));
        }
    }

    private void close(@Nullable Told past) {
        if (past != null && past.count().get() > MOST) {
            record(EventDraft.refused(new RefusalsCounted(past.count().get() - MOST), "/callers/" + past.actor().id(),
                    past.key(), past.actor()));
        }
    }

    private void record(EventDraft fact) {
        try {
            facts.record(fact);
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

    private record Told(Actor actor, String key, AtomicInteger count) {}
}
