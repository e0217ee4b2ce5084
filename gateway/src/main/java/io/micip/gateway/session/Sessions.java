package io.micip.gateway.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All sessions of all instances of the gateway. What is stored outlives a restart. The store does not watch the clock:
/// a session that is over may still be found, and whoever reads it looks at its times. Every method throws
/// [io.micip.chassis.problem.Refused] (`neighbour-unavailable`) where the store does not answer.
interface Sessions {
    /// The session under this hash, as last written by any instance.
    Optional<Session> find(String key);

    /// Stores a new session.
    void add(Session session);

    /// Claims the right to renew this generation until the given instant; false where another holds the claim, or the
    /// session was renewed or ended since. Of two callers at once exactly one gets it.
    boolean claim(Session session, Instant now, Instant until);

    /// Stores the next generation; false where the session was renewed or ended since, and then nothing changed.
    boolean replace(Session renewed);

    /// Gives up a claim whose renewal failed, so that the next request may try again at once.
    void release(Session session);

    /// Ends the session; ending what is not there changes nothing.
    void remove(String key);

    /// The sessions that a provider's session stands behind.
    List<Session> ofProviderSession(String providerSession);

    /// The sessions of one person.
    List<Session> ofSubject(String subject);

    /// Forgets what ended before this instant.
    void forgetEndedBefore(Instant instant);
}
