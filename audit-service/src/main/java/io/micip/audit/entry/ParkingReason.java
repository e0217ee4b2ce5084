package io.micip.audit.entry;

import java.util.Locale;

/// Why a record did not become an entry of its own. The record is kept aside, and an entry says so.
public enum ParkingReason {
    /// A required attribute is missing, given twice or wrong, or the id is not a UUID.
    NOT_CLOUDEVENTS,
    /// The data is absent, or not I-JSON.
    NOT_JSON,
    /// The entry would be longer than 65,535 bytes.
    TOO_LARGE,
    /// The log has an entry with this id and other bytes.
    ID_REUSED;

    /// The reason as entries write it, for example `not-json`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
