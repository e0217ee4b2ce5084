package io.micip.chassis.outbox;

/// Puts on record what happened without changing an aggregate: a refusal, a reading. Each fact is a document of its own
/// that goes once its event is acknowledged.
public final class Facts {
    /// Stores the fact durably. On the wire its subject gets `#` and the event's id appended, since a fact is the only
    /// event (sequence 1) of its own subject.
    ///
    /// @throws io.micip.chassis.problem.Refused `busy` when it cannot be stored: then what must be on record must not be
    ///             done
    public void record(EventDraft fact) {
        throw new UnsupportedOperationException();
    }
}
