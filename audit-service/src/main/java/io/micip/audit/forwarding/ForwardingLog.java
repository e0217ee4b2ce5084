package io.micip.audit.forwarding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import io.micip.audit.forwarding.LogForwarding.Delivery;
import io.micip.audit.forwarding.Receiver.Reply;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Facts;
import io.micip.events.AuditEvent;

/// Puts on record that records are sent on: before the first batch of each hour to each target. That record is sent on
/// itself and shares the hour, so it never keeps itself going.
final class ForwardingLog implements Delivery {
    private static final Actor SERVICE = Actor.service("audit-service");

    private final String target;
    private final Receiver receiver;
    private final Facts facts;
    private final Clock clock;
    private @Nullable Instant told;

    ForwardingLog(String target, Receiver receiver, Facts facts, Clock clock) {
        this.target = target;
        this.receiver = receiver;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Reply deliver(Batch batch) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(told)) {
            facts.record(EventDraft.success(new AuditEvent.RecordsForwarded(target), "/forwarding/" + target,
                    EventDraft.STATE, SERVICE));
            told = hour;
        }
        return receiver.send(batch);
    }
}
