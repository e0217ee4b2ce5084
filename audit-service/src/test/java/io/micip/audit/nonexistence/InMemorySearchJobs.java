package io.micip.audit.nonexistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// The work on searches, in memory.
final class InMemorySearchJobs implements SearchJobs {
    private final Map<String, Versioned<SearchJob>> bySubject = new HashMap<>();

    @Override
    public Optional<Versioned<SearchJob>> find(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    @Override
    public Versioned<SearchJob> insert(String subject, SearchJob first) {
        if (bySubject.containsKey(subject)) {
            throw CommonProblems.conflict("This exists already.");
        }
        return put(new Versioned<>(subject, 1, first, Instant.EPOCH));
    }

    @Override
    public Versioned<SearchJob> change(Versioned<SearchJob> before, SearchJob after) {
        if (find(before.id()).orElseThrow(CommonProblems::stale).version() != before.version()) {
            throw CommonProblems.stale();
        }
        return put(new Versioned<>(before.id(), before.version() + 1, after, Instant.EPOCH));
    }

    private Versioned<SearchJob> put(Versioned<SearchJob> job) {
        bySubject.put(job.id(), job);
        return job;
    }
}
