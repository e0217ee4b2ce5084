package io.micip.audit.disclosure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import io.micip.chassis.identity.Actor;

/// That information which should not be here was disclosed: an incident.
///
/// @param district   whose records, 5 digits
/// @param happenedAt when it was disclosed
/// @param party      to whom, by kind
/// @param source     which service it came from
/// @param interest   the legitimate interest that the party had, in words; "none" where it had none
/// @param recordedBy who entered this
/// @param recordedAt when
record Disclosure(String district, Instant happenedAt, Party party, Source source, String interest, Actor recordedBy,
        Instant recordedAt) {

    /// Kinds of those who may have received it.
    enum Party {
        ANOTHER_DISTRICT,
        STATE_AGENCY,
        CONTRACTOR,
        RESEARCHER,
        COURT,
        THE_PUBLIC,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Party> ofCode(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /// Where it may have come from.
    enum Source {
        AGREEMENT_SERVICE,
        AUDIT_SERVICE,
        CATALOG_SERVICE,
        PLAN_SERVICE,
        GATEWAY;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Source> ofCode(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }
}
