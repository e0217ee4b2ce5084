package io.micip.gateway.session;

import java.util.Optional;

/// The provider, asked to renew tokens. It is asked once for each renewal: a provider may take a refresh token that
/// comes twice for a theft and end the whole session.
public interface TokenIssuer {
    /// Fresh tokens for these, or none where the provider says that the session is over or no refresh token was given.
    ///
    /// @throws io.micip.chassis.problem.Refused `neighbour-unavailable` where the provider does not answer: nothing is
    /// known then, and the session stands
    Optional<Issued> renew(SessionTokens tokens);
}
