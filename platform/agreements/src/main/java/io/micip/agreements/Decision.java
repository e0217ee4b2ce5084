package io.micip.agreements;

import org.jspecify.annotations.Nullable;

/// The answer to "may this view be shown?": a permit that names what permits it, or a denial that names why. Both carry
/// the version of the agreement they were decided on, 0 where none is known.
public sealed interface Decision {

    /// The version (epoch) of the district's agreement that was read.
    long agreementVersion();

    /// The view may be shown.
    ///
    /// @param agreementVersion what was read
    /// @param line the Schedule A line that covers the view; null where the active agreement alone does
    record Permit(long agreementVersion, @Nullable ScheduleALine line) implements Decision {}

    /// The view may not be shown.
    ///
    /// @param agreementVersion what was read
    /// @param reason the first that applies, in the order of [DenialReason]
    record Deny(long agreementVersion, DenialReason reason) implements Decision {}
}
