package io.micip.agreements;

import java.util.Optional;

/// Who may suspend a district's agreement. Each has a flag of its own, and nobody lifts another's.
public enum Suspender {

    /// The district itself.
    DISTRICT("district", DenialReason.SUSPENDED_BY_DISTRICT),
    /// The Michigan Department of Education.
    STATE("state", DenialReason.SUSPENDED_BY_STATE),
    /// Those who run the platform.
    PLATFORM("platform", DenialReason.SUSPENDED_BY_PLATFORM);

    private final String code;
    private final DenialReason reason;

    Suspender(String code, DenialReason reason) {
        this.code = code;
        this.reason = reason;
    }

    /// The word in the API and events.
    public String code() {
        return code;
    }

    /// Why views are refused while this flag stands.
    public DenialReason reason() {
        return reason;
    }

    /// The suspender of this code, or empty.
    public static Optional<Suspender> find(String code) {
        for (Suspender suspender : values()) {
            if (suspender.code.equals(code)) {
                return Optional.of(suspender);
            }
        }
        return Optional.empty();
    }
}
