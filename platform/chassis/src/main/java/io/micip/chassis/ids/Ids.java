package io.micip.chassis.ids;

import java.util.UUID;

/// Source of new ids: UUIDv7 (RFC 9562), ordered by time to the millisecond, random otherwise, so that knowing one
/// does not help to guess another.
public interface Ids {
    /// A new id.
    UUID next();
}
