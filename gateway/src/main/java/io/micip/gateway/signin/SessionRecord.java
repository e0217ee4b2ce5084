package io.micip.gateway.signin;

import java.util.Optional;

import org.springframework.stereotype.Component;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Org;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Facts;
import io.micip.events.GatewayEvent;
import io.micip.events.PublishedEvent;
import io.micip.gateway.session.Holder;
import io.micip.gateway.session.SessionId;

/// Puts signing in and out on record. The end of a session is more than a record: every service that hears of it refuses
/// the session's tokens from then on.
@Component
final class SessionRecord {
    private static final String SELF = "gateway";

    private final Facts facts;

    SessionRecord(Facts facts) {
        this.facts = facts;
    }

    /// Why a session ended, as the event says it.
    enum Cause {
        SIGNED_OUT("signed-out"),
        BACK_CHANNEL("back-channel");

        private final String code;

        Cause(String code) {
            this.code = code;
        }
    }

    /// A person signed in.
    ///
    /// @throws io.micip.chassis.problem.Refused `busy` when it cannot be recorded
    void signedIn(Holder holder) {
        record(new GatewayEvent.SignedIn(SessionId.sha256(holder.providerSession())), holder);
    }

    /// A person's session ended.
    ///
    /// @throws io.micip.chassis.problem.Refused `busy` when it cannot be recorded
    void ended(Holder holder, Cause cause) {
        record(new GatewayEvent.SessionEnded(SessionId.sha256(holder.providerSession()), cause.code), holder);
    }

    /// The provider ended a session that is none of the gateway's own; its tokens may be in use all the same.
    ///
    /// @throws io.micip.chassis.problem.Refused `busy` when it cannot be recorded
    void endedElsewhere(String providerSession) {
        var hash = SessionId.sha256(providerSession);
        var event = new GatewayEvent.SessionEnded(hash, Cause.BACK_CHANNEL.code);
        facts.record(EventDraft.success(event, "/sessions/" + hash, EventDraft.STATE, Actor.service(SELF)));
    }

    private void record(PublishedEvent event, Holder holder) {
        var grant = holder.grants().stream().flatMap(text -> Grant.read(text).stream()).findFirst();
        var actor = grant.map(given -> new Actor(holder.subject(), given.role(), given.org()))
                .orElseGet(() -> Actor.service(SELF));
        var subject = "/sessions/" + SessionId.sha256(holder.providerSession());
        facts.record(EventDraft.success(event, subject, key(grant), actor));
    }

    private static String key(Optional<Grant> grant) {
        return grant.map(Grant::org)
                .filter(org -> org.kind() == Org.Kind.DISTRICT)
                .map(Org::code)
                .orElse(EventDraft.STATE);
    }
}
