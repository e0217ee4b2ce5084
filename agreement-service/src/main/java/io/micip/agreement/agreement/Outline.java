package io.micip.agreement.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.signature.Signature.Side;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.outbox.Versioned;

/// How one district's agreement stands, for lists of all districts: without Schedule A, past agreements and names.
///
/// @param district whose it is
/// @param version the epoch
/// @param offered the text that the district is asked to sign now
/// @param current the agreement that decides, or the last that did; null before the first signature
/// @param renewal signed while `current` is active: waits for the state, or acknowledged for its first day
/// @param suspensions flags that stand
/// @param milestones when it was last signed and acknowledged
public record Outline(DistrictCode district, long version, TextIdentity offered, @Nullable Agreement current,
        @Nullable Agreement renewal, List<Suspension> suspensions, Milestones milestones) {

    /// Copies the flags.
    public Outline {
        suspensions = List.copyOf(suspensions);
    }

    /// Instants and counts that tell how long something waits.
    ///
    /// @param signed the last signature of the district, or null
    /// @param acknowledged the last signature of the state, or null
    /// @param administrators how many the state has named
    public record Milestones(@Nullable Instant signed, @Nullable Instant acknowledged, int administrators) {}

    /// The outline of an agreement.
    static Outline of(Versioned<DistrictAgreement> agreement) {
        DistrictAgreement state = agreement.state();
        return new Outline(state.district(), agreement.version(), state.offered(), state.current(), state.renewal(),
                state.suspensions(), new Milestones(last(state, Side.DISTRICT), last(state, Side.STATE),
                        state.administrators().size()));
    }

    /// How far the agreement has come at an instant, as [DistrictAgreement#status].
    public AgreementStatus status(Instant at) {
        Agreement deciding = Succession.deciding(current, renewal, at);
        return deciding == null ? AgreementStatus.OFFERED : deciding.status(at);
    }

    /// The outline as it stands at an instant, whether its renewal's beginning is on record or not.
    public Outline asOf(Instant at) {
        return Succession.isDue(renewal, at)
                ? new Outline(district, version, offered, Succession.deciding(current, renewal, at), null, suspensions,
                        milestones)
                : this;
    }

    /// The agreement in force at an instant.
    public Optional<Agreement> inForce(Instant at) {
        return Optional.ofNullable(current).filter(agreement -> agreement.inForce(at));
    }

    private static @Nullable Instant last(DistrictAgreement state, Side side) {
        return state.signatures().reversed().stream().filter(signature -> signature.by() == side).findFirst()
                .map(Signature::at).orElse(null);
    }
}
