package io.micip.audit.intake;

import io.micip.audit.key.LogKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Facts;
import io.micip.events.AuditEvent;

/// Has the log itself say which keys sign the logs: as events among those of the state.
final class FactsOfKeys implements KeyRecord {
    private final Facts facts;

    FactsOfKeys(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void changed(int log, LogKey key, long size) {
        var event = key.isSigning()
                ? new AuditEvent.LogKeyAdded(log, size, key.vkey().hexId(), key.sha256())
                : new AuditEvent.LogKeyEnded(log, size, key.vkey().hexId(), key.sha256(), key.state().word());
        facts.record(EventDraft.success(event, "/logs/" + log + "/keys/" + key.vkey().hexId(), EventDraft.STATE,
                Actor.service("audit-service")));
    }
}
