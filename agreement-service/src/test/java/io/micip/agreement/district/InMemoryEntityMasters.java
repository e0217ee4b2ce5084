package io.micip.agreement.district;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// The entity master in a field, with what was told. For one thread.
final class InMemoryEntityMasters implements EntityMasters {

    private final List<EventDraft> told = new ArrayList<>();
    private @Nullable Versioned<EntityMaster> kept;

    List<EventDraft> told() {
        return List.copyOf(told);
    }

    @Override
    public Optional<Versioned<EntityMaster>> current() {
        return Optional.ofNullable(kept);
    }

    @Override
    public Versioned<EntityMaster> begin(EntityMaster master, EventDraft event) {
        if (kept != null) {
            throw CommonProblems.conflict("taken");
        }
        return keep(1, master, event);
    }

    @Override
    public Versioned<EntityMaster> succeed(Versioned<EntityMaster> before, EntityMaster master, EventDraft event) {
        if (kept == null || kept.version() != before.version()) {
            throw CommonProblems.stale();
        }
        return keep(before.version() + 1, master, event);
    }

    private Versioned<EntityMaster> keep(long version, EntityMaster master, EventDraft event) {
        told.add(event);
        kept = new Versioned<>("entity-master", version, master, Instant.EPOCH);
        return kept;
    }
}
