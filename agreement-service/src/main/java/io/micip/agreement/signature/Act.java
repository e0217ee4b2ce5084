package io.micip.agreement.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.signature.Signature.Method;
import io.micip.chassis.identity.Actor;

/// Who took a step, kept as evidence with what the step made; never changed.
///
/// @param actor the signed-in account and the grant it acted under
/// @param official who that is, in which office: as named with the step, else as the account last signed this agreement;
///     null where neither is
/// @param at when
/// @param method how the person was recognised
public record Act(Actor actor, @Nullable OfficialName official, Instant at, Method method) {

    /// A step that an account takes in an agreement.
    ///
    /// @param named who that is, or null where nobody was named
    /// @param signatures of the agreement, oldest first
    public static Act of(Actor actor, @Nullable OfficialName named, List<Signature> signatures, Instant at) {
        Optional<OfficialName> signedAs = signatures.reversed().stream()
                .filter(signature -> signature.actor().id().equals(actor.id())).findFirst().map(Signature::official);
        return new Act(actor, named == null ? signedAs.orElse(null) : named, at, Method.SIGNED_IN_ACCOUNT);
    }
}
