package io.micip.chassis.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.micip.chassis.identity.Org.Kind;

/// What somebody may act as within an organisation of a kind that has such people.
public enum Role {
    PLANNER("planner", "a planner of the district", Kind.DISTRICT),
    SIGNER("signer", "a signer of the district", Kind.DISTRICT),
    DISTRICT_ADMIN("district-admin", "an administrator of the district", Kind.DISTRICT),
    ISD_CONSULTANT("isd-consultant", "a consultant of the district's ISD", Kind.ISD),
    STATE_REVIEWER("state-reviewer", "a reviewer of the Michigan Department of Education", Kind.STATE),
    STATE_SIGNER("state-signer", "a signer of the Michigan Department of Education", Kind.STATE),
    AUDITOR("auditor", "an auditor", Kind.STATE),
    /// Every public body has one.
    FOIA_COORDINATOR("foia-coordinator", "a FOIA coordinator", Kind.STATE, Kind.ISD, Kind.DISTRICT),
    OPERATOR("operator", "an operator of the platform", Kind.STATE),
    /// A service of the platform acting for itself, without a user.
    SERVICE("service", "a service of the platform", Kind.SERVICE);

    private final String code;
    private final String words;
    private final Set<Kind> grantedBy;

    Role(String code, String words, Kind... grantedBy) {
        this.code = code;
        this.words = words;
        this.grantedBy = EnumSet.copyOf(Arrays.asList(grantedBy));
    }

    /// The word in tokens, events and the API.
    public String code() {
        return code;
    }

    /// Whether organisations of this kind have people in this role. A token that says otherwise was issued by mistake.
    public boolean isGrantedBy(Kind kind) {
        return grantedBy.contains(kind);
    }

    /// Who alone may do something, as people read it: "Only a planner of the district may do this."
    public static String only(Role... roles) {
        return "Only " + Arrays.stream(roles).map(role -> role.words).collect(Collectors.joining(" or "))
                + " may do this.";
    }

    /// The role of this word, or empty when there is none.
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
