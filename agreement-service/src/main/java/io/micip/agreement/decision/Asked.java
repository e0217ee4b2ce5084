package io.micip.agreement.decision;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A question for a decision: of which view, when, and on which version of what decides.
///
/// @param at the instant; null for now
/// @param version of the agreement; null for the one in force at the instant
record Asked(View view, @Nullable Instant at, @Nullable Long version) {}
