package io.micip.agreement.district;

import java.util.Optional;

import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// Port: where the entity master is kept. There is one, and its version rises with each import that changed it.
///
/// Reads give what was last stored by any instance; between two reads another instance may store.
interface EntityMasters {

    /// The list in force, empty before the first import.
    Optional<Versioned<EntityMaster>> current();

    /// Stores the first list and what tells of it, as one write.
    ///
    /// @throws io.micip.chassis.problem.Refused `conflict` if there is one already
    Versioned<EntityMaster> begin(EntityMaster master, EventDraft event);

    /// Stores the next list and what tells of it, as one write.
    ///
    /// @throws io.micip.chassis.problem.Refused `version-stale` if another import came first
    Versioned<EntityMaster> succeed(Versioned<EntityMaster> before, EntityMaster master, EventDraft event);
}
