package io.micip.agreements;

import java.util.Optional;

/// How far a district's agreement has come.
public enum AgreementStatus {

    /// No text has been offered to the district.
    NONE("none"),
    /// The state offers a text; the district has not signed.
    OFFERED("offered"),
    /// The district has signed; the state has not acknowledged.
    SIGNED("signed"),
    /// The state has acknowledged; no administrator of the district is named yet.
    ACKNOWLEDGED("acknowledged"),
    /// Signed and acknowledged, an administrator named. Whether it is in force at an instant is said by its dates alone.
    ACTIVE("active"),
    /// Its end has passed and was put on record.
    EXPIRED("expired"),
    /// The district has ended it.
    REVOKED("revoked"),
    /// A later agreement has taken its place.
    SUPERSEDED("superseded");

    private final String code;

    AgreementStatus(String code) {
        this.code = code;
    }

    /// The word in the API.
    public String code() {
        return code;
    }

    /// The status of this code, or empty.
    public static Optional<AgreementStatus> find(String code) {
        for (AgreementStatus status : values()) {
            if (status.code.equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
