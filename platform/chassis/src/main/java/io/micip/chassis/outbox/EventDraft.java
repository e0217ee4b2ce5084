package io.micip.chassis.outbox;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.identity.Actor;
import io.micip.events.PublishedEvent;

/// An event as a feature tells it. Id, time, sequence and trace are added when it is stored.
///
/// @param event            what happened
/// @param subject          path of the resource it happened to, such as `/data-sets/0198...`
/// @param key              the district's code, or `state` for what belongs to none
/// @param actor            who did it
/// @param outcome          how it ended
/// @param agreementVersion version of the agreement that a decision was taken on, or null
/// @param causationId      id of the event that this one follows from, or null
public record EventDraft(
        PublishedEvent event,
        String subject,
        String key,
        Actor actor,
        Outcome outcome,
        @Nullable Long agreementVersion,
        @Nullable String causationId) {
    /// The key of statewide facts.
    public static final String STATE = "state";

    /// Something was done.
    public static EventDraft success(PublishedEvent event, String subject, String key, Actor actor) {
        return new EventDraft(event, subject, key, actor, Outcome.SUCCESS, null, null);
    }

    /// Something was asked for and refused.
    public static EventDraft refused(PublishedEvent event, String subject, String key, Actor actor) {
        return new EventDraft(event, subject, key, actor, Outcome.REFUSED, null, null);
    }

    /// The same, decided on this version of the district's agreement.
    public EventDraft withAgreementVersion(long version) {
        return new EventDraft(event, subject, key, actor, outcome, version, causationId);
    }

    /// The same, following from another event.
    public EventDraft causedBy(String eventId) {
        return new EventDraft(event, subject, key, actor, outcome, agreementVersion, eventId);
    }
}
