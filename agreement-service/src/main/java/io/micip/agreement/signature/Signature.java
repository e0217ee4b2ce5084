package io.micip.agreement.signature;

import java.time.Instant;

import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.chassis.identity.Actor;

/// Evidence that somebody signed: only ever added to an agreement, never changed.
///
/// @param by for which side
/// @param official who, in which office
/// @param actor the signed-in account and the grant it acted under
/// @param at when
/// @param method how the person was recognised
/// @param text exactly which words
/// @param scheduleA exactly which Schedule A stood then
public record Signature(Side by, OfficialName official, Actor actor, Instant at, Method method, TextIdentity text,
        ScheduleAIdentity scheduleA) {

    /// The two sides of an agreement.
    public enum Side {
        /// The district signs.
        DISTRICT,
        /// The Michigan Department of Education acknowledges.
        STATE
    }

    /// How the signing person was recognised.
    public enum Method {
        /// By the account the person was signed in with.
        SIGNED_IN_ACCOUNT
    }
}
