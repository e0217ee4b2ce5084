package io.micip.audit.retention;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.identity.Actor;

/// A legal hold: while it is in force, no record that it covers goes out of reach. Two people set it, and two lift it; who asks
/// never confirms. It is in force from the first word on, and until the last.
///
/// @param scope      the district whose records it covers, 5 digits; `all` for every record
/// @param asked      who wants it set
/// @param confirmed  who confirmed that
/// @param liftAsked  who wants it lifted
/// @param lifted     who confirmed that
record LegalHold(String scope, Word asked, @Nullable Word confirmed, @Nullable Word liftAsked,
        @Nullable Word lifted) {
    /// The scope of a hold on everything.
    static final String ALL = "all";

    /// Somebody's word.
    record Word(Actor by, Instant at) {}

    static LegalHold asked(String scope, Word by) {
        return new LegalHold(scope, by, null, null, null);
    }

    /// @throws io.micip.chassis.problem.Refused `second-person-needed`, `hold-not-waiting`
    LegalHold confirmed(Word by) {
        if (confirmed != null) {
            throw HoldRefusal.NOT_WAITING.refused();
        }
        requireAnother(asked, by);
        return new LegalHold(scope, asked, by, null, null);
    }

    /// @throws io.micip.chassis.problem.Refused `hold-not-waiting`
    LegalHold liftAsked(Word by) {
        if (confirmed == null || liftAsked != null) {
            throw HoldRefusal.NOT_WAITING.refused();
        }
        return new LegalHold(scope, asked, confirmed, by, null);
    }

    /// @throws io.micip.chassis.problem.Refused `second-person-needed`, `hold-not-waiting`
    LegalHold lifted(Word by) {
        if (liftAsked == null || lifted != null) {
            throw HoldRefusal.NOT_WAITING.refused();
        }
        requireAnother(liftAsked, by);
        return new LegalHold(scope, asked, confirmed, liftAsked, by);
    }

    private static void requireAnother(Word first, Word second) {
        if (first.by().id().equals(second.by().id())) {
            throw HoldRefusal.SAME_PERSON.refused();
        }
    }

    boolean inForce() {
        return lifted == null;
    }

    boolean covers(String district) {
        return inForce() && (scope.equals(ALL) || scope.equals(district));
    }
}
