package io.micip.agreement.dashboard;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.Outline;
import io.micip.agreement.agreement.Succession;

/// How a district stands with its agreement: each district in exactly one. One that is suspended and ends soon stands as
/// suspended.
enum Standing {

    /// Nothing was offered.
    NONE("none"),
    /// The district has not signed.
    OFFERED("offered"),
    /// The state has not acknowledged.
    SIGNED("signed"),
    /// The state has not named an administrator.
    ACKNOWLEDGED("acknowledged"),
    /// Its first day has not come.
    NOT_YET_EFFECTIVE("not-yet-effective"),
    /// In force.
    ACTIVE("active"),
    /// In force, with 90 days left or fewer and no renewal acknowledged that goes on without a gap.
    EXPIRING("expiring"),
    /// It would be in force, but a flag stands.
    SUSPENDED("suspended"),
    /// Its last day has passed.
    EXPIRED("expired"),
    /// The district has ended it.
    REVOKED("revoked");

    /// From how many days left on an agreement is expiring: those of the first notice.
    static final long EXPIRING_DAYS = 90;

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    /// The word in the API.
    String code() {
        return code;
    }

    /// The standing of this code, or empty.
    static Optional<Standing> find(String code) {
        return Arrays.stream(values()).filter(standing -> standing.code.equals(code)).findFirst();
    }

    /// The standing of a district at an instant.
    ///
    /// @param outline null where nothing was ever offered
    static Standing of(@Nullable Outline outline, Instant at) {
        if (outline == null) {
            return NONE;
        }
        return switch (outline.status(at)) {
            case NONE -> NONE;
            case OFFERED -> OFFERED;
            case SIGNED -> SIGNED;
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case ACTIVE -> outline.inForce(at).map(agreement -> inForce(outline, agreement, at)).orElse(EXPIRED);
            case EXPIRED, SUPERSEDED -> EXPIRED;
            case REVOKED -> REVOKED;
        };
    }

    private static Standing inForce(Outline outline, Agreement agreement, Instant at) {
        if (!outline.suspensions().isEmpty()) {
            return SUSPENDED;
        }
        if (!agreement.term().hasBegun(at)) {
            return NOT_YET_EFFECTIVE;
        }
        OptionalLong left = agreement.term().daysLeft(at);
        boolean ending = left.isPresent() && left.getAsLong() <= EXPIRING_DAYS;
        return ending && !Succession.isSeamless(agreement, outline.renewal()) ? EXPIRING : ACTIVE;
    }
}
