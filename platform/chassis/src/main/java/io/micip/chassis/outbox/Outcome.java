package io.micip.chassis.outbox;

import java.util.Locale;

/// How an act ended.
public enum Outcome {
    SUCCESS,
    REFUSED,
    FAILED;

    /// The word in events.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
