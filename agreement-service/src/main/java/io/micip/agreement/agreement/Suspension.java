package io.micip.agreement.agreement;

import java.time.Instant;

import io.micip.agreements.Suspender;

/// A flag that stops everything while it stands.
///
/// @param by who set it, and alone can lift it
/// @param since when
record Suspension(Suspender by, Instant since) {}
