package io.micip.audit.nonexistence;

import java.util.Optional;

import io.micip.chassis.outbox.Versioned;

/// The work on searches, one at a time for each subject: that of a new search takes the place of the one before. It holds no
/// name, and how far work has come is nobody's record, so it tells no event.
interface SearchJobs {
    /// The newest work for a subject.
    Optional<Versioned<SearchJob>> find(String subject);

    /// The first work for a subject.
    ///
    /// @throws io.micip.chassis.problem.Refused `conflict` when there is some
    Versioned<SearchJob> insert(String subject, SearchJob first);

    /// Stores the next state.
    ///
    /// @throws io.micip.chassis.problem.Refused `version-stale` when somebody else came first
    Versioned<SearchJob> change(Versioned<SearchJob> before, SearchJob after);
}
