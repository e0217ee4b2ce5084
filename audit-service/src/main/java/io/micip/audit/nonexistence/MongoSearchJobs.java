package io.micip.audit.nonexistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.Versioned;

/// The work on searches in the collection `nonexistenceSearches`, a document for each subject.
@Component
class MongoSearchJobs implements SearchJobs {
    private final Aggregates<Stored> aggregates;

    MongoSearchJobs(AggregatesFactory factory) {
        aggregates = factory.of("nonexistenceSearches", Stored.class);
    }

    @Override
    public Optional<Versioned<SearchJob>> find(String subject) {
        return aggregates.find(subject).map(one -> one.map(Stored::toJob));
    }

    @Override
    public Versioned<SearchJob> insert(String subject, SearchJob first) {
        return aggregates.insert(subject, Stored.of(first), List.of(), null).map(Stored::toJob);
    }

    @Override
    public Versioned<SearchJob> change(Versioned<SearchJob> before, SearchJob after) {
        return aggregates.change(before.map(Stored::of), Stored.of(after), List.of(), null).map(Stored::toJob);
    }

    /// The stored shape of the work.
    record Stored(String search, String holder, Instant until, int attempts, SearchProgress progress,
            @Nullable SearchResult result) {
        static Stored of(SearchJob job) {
            return new Stored(job.search(), job.holder(), job.until(), job.attempts(), job.progress(), job.result());
        }

        SearchJob toJob() {
            return new SearchJob(search, holder, until, attempts, progress, result);
        }
    }
}
