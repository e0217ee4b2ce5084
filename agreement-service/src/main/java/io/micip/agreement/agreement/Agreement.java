package io.micip.agreement.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.Act;
import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementStatus;

/// One agreement, from the district's signature on.
///
/// @param text what was signed
/// @param term how long it holds
/// @param phase how far it has come
/// @param revocation when and why it was revoked; there in phase [Phase#REVOKED] only
/// @param extensions that were asked for, oldest first; only the last can be open
/// @param notices of its coming end, oldest first
public record Agreement(TextIdentity text, Term term, Phase phase, @Nullable Revocation revocation,
        List<Extension> extensions, List<ExpiryNotice> notices) {

    /// @throws IllegalArgumentException if phase and revocation do not fit
    public Agreement {
        extensions = List.copyOf(extensions);
        notices = List.copyOf(notices);
        if ((phase == Phase.REVOKED) != (revocation != null)) {
            throw new IllegalArgumentException(
                    "agreement: " + phase + " (expected: a revocation where revoked, and only there)");
        }
    }

    /// How far an agreement has come.
    public enum Phase {
        /// Waits for the state.
        SIGNED(AgreementStatus.SIGNED),
        /// The state has acknowledged; waits for the first administrator to be named.
        ACKNOWLEDGED(AgreementStatus.ACKNOWLEDGED),
        /// Both sides have signed, and an administrator is named.
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

        /// As neighbours and front ends know it.
        public AgreementStatus status() {
            return status;
        }
    }

    /// The end that a district put to its agreement.
    ///
    /// @param at from when on
    /// @param reason from the list
    /// @param by who ended it; null for a revocation from before that was kept
    public record Revocation(Instant at, RevocationReason reason, @Nullable Act by) {}

    static Agreement signed(TextIdentity text, Term term) {
        return new Agreement(text, term, Phase.SIGNED, null, List.of(), List.of());
    }

    Agreement in(Phase next) {
        return new Agreement(text, term, next, null, extensions, notices);
    }

    Agreement revoked(Revocation end) {
        return new Agreement(text, term, Phase.REVOKED, end, extensions, notices);
    }

    /// How far it has come at an instant: one whose last day has passed is expired, on record or not.
    AgreementStatus status(Instant at) {
        return silentlyOver(at) ? AgreementStatus.EXPIRED : phase.status();
    }

    /// Signed by both sides and not over.
    public boolean inForce(Instant at) {
        return phase == Phase.ACTIVE && !term.isOver(at);
    }

    /// Its last day has passed and nobody has put that on record.
    boolean silentlyOver(Instant at) {
        return phase == Phase.ACTIVE && term.isOver(at);
    }

    /// What becomes of it when another takes its place.
    Agreement replaced(Instant at) {
        return phase == Phase.ACTIVE ? in(term.isOver(at) ? Phase.EXPIRED : Phase.SUPERSEDED) : this;
    }

    /// Signed, and not come into force yet.
    public boolean isComing() {
        return phase == Phase.SIGNED || phase == Phase.ACKNOWLEDGED;
    }

    /// Signed, and may come into force yet: its last day has not passed.
    public boolean canStillCome(Instant at) {
        return isComing() && !term.isOver(at);
    }

    /// The extension that waits for the state's answer.
    public Optional<Extension> openExtension() {
        return extensions.isEmpty() ? Optional.empty() : Optional.of(extensions.getLast()).filter(Extension::isOpen);
    }

    /// With one more request of the district.
    Agreement asking(Extension extension) {
        return new Agreement(text, term, phase, revocation, Lists.added(extensions, extension), notices);
    }

    /// With the state's answer to the open request: granted, it ends on the day wished.
    Agreement answered(Extension open, Extension.Answer answer) {
        List<Extension> all = new ArrayList<>(extensions.subList(0, extensions.size() - 1));
        all.add(open.answered(answer));
        Term after = switch (answer) {
            case Extension.Granted _ -> term.until(open.lastDay());
            case Extension.Declined _ -> term;
        };
        return new Agreement(text, after, phase, revocation, all, notices);
    }

    /// The notice to give now: the nearest that is due, if neither it nor a nearer one was given for this last day. One
    /// that came due before the agreement was active is passed over.
    Optional<ExpiryNotice> noticeDue(Instant at) {
        OptionalLong left = term.daysLeft(at);
        if (!inForce(at) || left.isEmpty()) {
            return Optional.empty();
        }
        int given = nearestGiven();
        return ExpiryNotice.DAYS.reversed().stream().filter(days -> left.getAsLong() <= days).findFirst()
                .filter(days -> days < given)
                .map(days -> new ExpiryNotice(days, term.lastDay().orElseThrow(), at));
    }

    /// Days of the nearest notice that was given for the present last day; more than any where none was.
    public int nearestGiven() {
        return notices.stream().filter(notice -> Optional.of(notice.lastDay()).equals(term.lastDay()))
                .mapToInt(ExpiryNotice::daysBefore).min().orElse(Integer.MAX_VALUE);
    }

    /// With these in place of its own.
    Agreement with(List<Extension> others, List<ExpiryNotice> given) {
        return new Agreement(text, term, phase, revocation, others, given);
    }

    /// With one more notice.
    Agreement noticed(ExpiryNotice notice) {
        return new Agreement(text, term, phase, revocation, extensions, Lists.added(notices, notice));
    }
}
