package io.micip.catalog.launch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Launches in memory, with the events that went with their ends.
final class InMemoryLaunches implements Launches {
    final List<EventDraft> told = new ArrayList<>();
    boolean broken;
    private final Map<String, Kept> stored = new HashMap<>();

    @Override
    public synchronized void keep(LaunchId id, Launch launch) {
        requireWorking();
        stored.put(id.hash(), new Kept(id, 1, launch));
    }

    @Override
    public synchronized Optional<Kept> find(LaunchId id) {
        return Optional.ofNullable(stored.get(id.hash()));
    }

    @Override
    public synchronized void end(Kept before, Launch after, EventDraft event) {
        requireWorking();
        var known = stored.get(before.id().hash());
        if (known == null || known.version() != before.version()) {
            throw new Refused(LaunchRefusal.USED);
        }
        stored.put(before.id().hash(), new Kept(before.id(), before.version() + 1, after));
        told.add(event);
    }

    @Override
    public synchronized long forgetBefore(Instant instant) {
        var before = stored.size();
        stored.values().removeIf(found -> found.launch().expiresAt().isBefore(instant));
        return before - stored.size();
    }

    private void requireWorking() {
        if (broken) {
            throw CommonProblems.busy();
        }
    }
}
