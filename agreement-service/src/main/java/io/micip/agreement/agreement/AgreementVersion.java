package io.micip.agreement.agreement;

import java.time.Instant;

import io.micip.agreements.AgreementStatus;
import io.micip.chassis.outbox.Versioned;

/// One version of a district's agreement, for lists of them: read without what stood in it.
///
/// @param version the epoch
/// @param changedAt since when it stood
/// @param status how far the agreement had come then
/// @param text number of the text of the agreement then, or of the one that was offered
public record AgreementVersion(long version, Instant changedAt, AgreementStatus status, int text) {

    public static AgreementVersion of(Versioned<DistrictAgreement> stood) {
        DistrictAgreement state = stood.state();
        Agreement current = state.current();
        return new AgreementVersion(stood.version(), stood.changedAt(), state.status(stood.changedAt()),
                (current == null ? state.offered() : current.text()).version());
    }
}
