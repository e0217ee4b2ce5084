/// A witness: sees the checkpoints of logs, signs only those that continue what it has seen, and so makes it impossible
/// to show different people different logs unseen. Runs by itself, without Spring, broker or database; anybody may run
/// one. What it says to a log and a log to it is in here too, for both sides.
/// Source: C2SP tlog-witness 1.0.0, tlog-cosignature 1.0.1; ADR 19.
@NullMarked
package io.micip.audit.witness;

import org.jspecify.annotations.NullMarked;
