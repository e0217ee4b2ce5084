package io.micip.catalog.launch;

import java.time.Instant;
import java.util.Optional;

import io.micip.chassis.outbox.EventDraft;

/// The launches of the last hours. Each write is one, and its event with it.
interface Launches {
    /// Keeps a new launch under the hash of its id. Tells nothing: asking for a launch shows nobody anything yet.
    ///
    /// @throws io.micip.chassis.problem.Refused `busy` where it cannot be kept
    void keep(LaunchId id, Launch launch);

    /// The launch of this id.
    Optional<Kept> find(LaunchId id);

    /// Ends a launch, opened or refused, and puts the event that says so on record, in one write.
    ///
    /// @param before as found
    /// @throws io.micip.chassis.problem.Refused `launch-used` where another request ended it first, `busy` where it cannot
    ///             be recorded: then it is not ended
    void end(Kept before, Launch after, EventDraft event);

    /// Forgets launches that ended or ran out before this instant and whose events have all been sent.
    ///
    /// @return how many
    long forgetBefore(Instant instant);

    /// A launch as it was found.
    ///
    /// @param version guards the next write
    record Kept(LaunchId id, long version, Launch launch) {}
}
