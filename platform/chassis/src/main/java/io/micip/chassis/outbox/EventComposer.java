package io.micip.chassis.outbox;

import java.time.Instant;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.ids.Ids;
import io.micip.chassis.kafka.EventRecord;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.chassis.tracing.CurrentTrace;
import io.micip.events.EventTypes;

/// Completes drafts: the CloudEvents attributes of design section 3, and the data as JSON.
final class EventComposer {
    /// Largest event that is taken, attributes and data together; an entry of the audit log holds 65,535 bytes.
    static final int LARGEST = 60_000;

    private final String source;
    private final Ids ids;
    private final CurrentTrace trace;
    private final JsonMapper json;

    EventComposer(String application, Ids ids, CurrentTrace trace, JsonMapper json) {
        this.source = "/micip/" + application;
        this.ids = ids;
        this.trace = trace;
        this.json = json;
    }

    String newId() {
        return ids.next().toString();
    }

    EventRecord compose(EventDraft draft, String id, String subject, long sequence, Instant now) {
        var attributes = new TreeMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id);
        attributes.put("source", source);
        attributes.put("type", EventTypes.typeOf(draft.event()));
        attributes.put("subject", subject);
        attributes.put("time", now.toString());
        attributes.put("dataschema", EventTypes.schemaOf(draft.event()).toString());
        attributes.put("district", draft.key());
        attributes.put("sequence", Long.toString(sequence));
        attributes.put("actorid", draft.actor().id());
        attributes.put("actorrole", draft.actor().role().code());
        attributes.put("actororg", draft.actor().org().toString());
        attributes.put("outcome", draft.outcome().word());
        addContext(draft, id, attributes);
        var record = new EventRecord(draft.key(), attributes, json.writeValueAsString(draft.event()));
        if (record.size() > LARGEST) {
            throw new Refused(Refusal.of(CommonProblems.TOO_LARGE,
                    "This change is too large to be put on record. Please make it in several steps."));
        }
        return record;
    }

    private void addContext(EventDraft draft, String id, TreeMap<String, String> attributes) {
        var traceId = trace.id();
        // Outside of any request the event begins a correlation of its own, in the form of a trace id.
        attributes.put("correlationid", traceId == null ? id.replace("-", "") : traceId);
        var traceparent = trace.traceparent();
        if (traceparent != null) {
            attributes.put("traceparent", traceparent);
        }
        if (draft.causationId() != null) {
            attributes.put("causationid", draft.causationId());
        }
        if (draft.agreementVersion() != null) {
            attributes.put("agreementversion", draft.agreementVersion().toString());
        }
    }
}
