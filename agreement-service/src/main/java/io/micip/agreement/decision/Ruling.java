package io.micip.agreement.decision;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.epoch.Epoch;
import io.micip.agreements.Decision;

/// A decision with what it was taken on.
///
/// @param decision permit or denial
/// @param at the instant decided for
/// @param epoch what was in force; null where that was not kept, which permits nothing
record Ruling(Decision decision, Instant at, @Nullable Epoch epoch) {}
