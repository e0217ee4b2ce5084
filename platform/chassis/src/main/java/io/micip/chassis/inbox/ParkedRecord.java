package io.micip.chassis.inbox;

import java.time.Instant;

/// A record that could not be read and waits for somebody to look.
///
/// @param place  topic, partition and offset: `micip.events-3@1742`
/// @param reader who could not read it
/// @param reason why, as a code
/// @param at     when it was parked
/// @param sha256 of its bytes, hex
record ParkedRecord(String place, String reader, String reason, Instant at, String sha256) {}
