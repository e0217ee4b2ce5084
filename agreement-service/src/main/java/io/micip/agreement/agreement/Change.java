package io.micip.agreement.agreement;

import java.util.List;

import io.micip.events.AgreementEvent;

/// A step in the life of a district's agreement: what it becomes and what is told.
///
/// @param after the new state
/// @param events what happened, in order; empty if nothing did
record Change(DistrictAgreement after, List<AgreementEvent> events) {

    /// Copies the events.
    Change {
        events = List.copyOf(events);
    }

    static Change of(DistrictAgreement after, AgreementEvent... events) {
        return new Change(after, List.of(events));
    }

    static Change none(DistrictAgreement unchanged) {
        return new Change(unchanged, List.of());
    }

    /// Whether nothing happened.
    boolean isNone() {
        return events.isEmpty();
    }
}
