package io.micip.agreement.term;

import java.util.Optional;

/// Why a district revokes. A closed list, because it goes into the log: no words of anybody's own.
public enum RevocationReason {

    /// The district has decided so.
    DISTRICT_DECISION("district-decision"),
    /// The district goes to another provider.
    PROVIDER_CHANGE("provider-change"),
    /// The district is concerned about privacy.
    PRIVACY_CONCERN("privacy-concern");

    private final String code;

    RevocationReason(String code) {
        this.code = code;
    }

    /// The word in the API and events.
    public String code() {
        return code;
    }

    /// The reason of this code, or empty.
    public static Optional<RevocationReason> find(String code) {
        for (RevocationReason reason : values()) {
            if (reason.code.equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
