package io.micip.agreement.agreement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreements.AgreementStatus;

/// One agreement, from the district's signature on.
///
/// @param text what was signed
/// @param term how long it holds
/// @param phase how far it has come
/// @param revocation when and why it was revoked; there in phase [Phase#REVOKED] only
record Agreement(TextIdentity text, Term term, Phase phase, @Nullable Revocation revocation) {

    /// @throws IllegalArgumentException if phase and revocation do not fit
    public Agreement {
        if ((phase == Phase.REVOKED) != (revocation != null)) {
            throw new IllegalArgumentException(
                    "agreement: " + phase + " (expected: a revocation where revoked, and only there)");
        }
    }

    /// How far an agreement has come.
    public enum Phase {
        /// Waits for the state.
        SIGNED(AgreementStatus.SIGNED),
        /// Both sides have signed.
        ACTIVE(AgreementStatus.ACTIVE),
        /// Its end is on record.
        EXPIRED(AgreementStatus.EXPIRED),
        /// Ended by the district.
        REVOKED(AgreementStatus.REVOKED),
        /// Replaced by a later one.
        SUPERSEDED(AgreementStatus.SUPERSEDED);

        private final AgreementStatus status;

        Phase(AgreementStatus status) {
            this.status = status;
        }

        AgreementStatus status() {
            return status;
        }
    }

    /// The end that a district put to its agreement.
    ///
    /// @param at from when on
    /// @param reason from the list
    public record Revocation(Instant at, RevocationReason reason) {}

    static Agreement signed(TextIdentity text, Term term) {
        return new Agreement(text, term, Phase.SIGNED, null);
    }

    Agreement in(Phase next) {
        return new Agreement(text, term, next, null);
    }

    Agreement revoked(Instant at, RevocationReason reason) {
        return new Agreement(text, term, Phase.REVOKED, new Revocation(at, reason));
    }

    /// Signed by both sides and not over.
    boolean inForce(Instant at) {
        return phase == Phase.ACTIVE && !term.isOver(at);
    }

    /// Its last day has passed and nobody has put that on record.
    boolean silentlyOver(Instant at) {
        return phase == Phase.ACTIVE && term.isOver(at);
    }
}
