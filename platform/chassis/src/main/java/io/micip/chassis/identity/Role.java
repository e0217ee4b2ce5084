package io.micip.chassis.identity;

import java.util.Arrays;
import java.util.Optional;

/// What somebody may act as within an organisation.
public enum Role {
    PLANNER("planner"),
    SIGNER("signer"),
    DISTRICT_ADMIN("district-admin"),
    ISD_CONSULTANT(
            "isd-consultant"),
    STATE_REVIEWER("state-reviewer"),
    STATE_SIGNER(
            "state-signer"),
    AUDITOR("auditor"),
    FOIA_COORDINATOR("foia-coordinator"),
    OPERATOR("operator"),
    /// A service of the platform acting for itself, without a user.
    SERVICE("service");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /// The word in tokens, events and the API.
    public String code() {
        return code;
    }

    /// The role of this word, or empty when there is none.
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
