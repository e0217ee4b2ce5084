package io.micip.agreement.agreement;

import java.util.List;

import io.micip.events.AgreementEvent;

/// A step in the life of a district's agreement: what it becomes and what is told.
///
/// @param after the new state
/// @param events what happened, in order; empty if nothing did
public record Change(DistrictAgreement after, List<AgreementEvent> events) {

    /// Copies the events.
    public Change {
        events = List.copyOf(events);
    }

    /// What becomes of it, and what is told.
    static Change of(DistrictAgreement after, AgreementEvent... events) {
        return new Change(after, List.of(events));
    }

    /// Nothing happened.
    static Change none(DistrictAgreement unchanged) {
        return new Change(unchanged, List.of());
    }

    /// Whether nothing happened.
    public boolean isNone() {
        return events.isEmpty();
    }
}
