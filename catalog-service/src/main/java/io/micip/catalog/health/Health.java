package io.micip.catalog.health;

import java.util.Arrays;
import java.util.Optional;

/// How a report's page answered when it was last looked at.
enum Health {
    /// It is there.
    HEALTHY("healthy"),
    /// It answered late, or not at all while other pages of the source did.
    SLOW("slow"),
    /// The source says that it lies elsewhere for good, or leads to another host, which is not followed.
    MOVED("moved"),
    /// The source says that there is no such page, or none that is open to everybody.
    GONE("gone");

    private final String code;

    Health(String code) {
        this.code = code;
    }

    /// The word in the API, in events and in the store.
    String code() {
        return code;
    }

    static Optional<Health> ofCode(String code) {
        return Arrays.stream(values()).filter(health -> health.code.equals(code)).findFirst();
    }
}
