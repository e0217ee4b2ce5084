package io.micip.agreement.agreement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.signature.Act;
import io.micip.agreements.Suspender;

/// A flag that stops everything while it stands.
///
/// @param by who set it, and alone can lift it
/// @param since when
/// @param reason in the suspender's words, for district and state; never in an event. Null for a flag that was set before
///     reasons were asked for
/// @param act who set it for that side; null for a flag from before that was kept
public record Suspension(Suspender by, Instant since, @Nullable String reason, @Nullable Act act) {

    /// Most characters of a reason.
    public static final int LONGEST_REASON = 500;
}
