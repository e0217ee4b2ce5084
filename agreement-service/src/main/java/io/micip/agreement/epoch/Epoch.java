package io.micip.agreement.epoch;

import java.time.Instant;

import io.micip.agreements.AgreementTerms;

/// What decided for a district from an instant on, until the next version took its place.
///
/// @param terms all that decided, with the version that it was
/// @param since the first instant of it, to the millisecond
public record Epoch(AgreementTerms terms, Instant since) {

    /// The version (epoch) of the district's agreement.
    public long version() {
        return terms.version();
    }
}
