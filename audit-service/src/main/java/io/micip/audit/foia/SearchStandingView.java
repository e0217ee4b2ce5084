package io.micip.audit.foia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.micip.audit.nonexistence.SearchJob;
import io.micip.audit.nonexistence.SearchProgress;

/// A search as its coordinator watches it.
///
/// @param state  `waiting` for its turn, `going`, `ended` or `failed`
/// @param begun  when it began; absent while it waits
/// @param stores of each service, in the order in which they are searched
/// @param logs   none before all stores are done
/// @param reason of one that failed: `not-searched` or `interrupted`
/// @param what   could not be searched
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchStandingView(String id, String state, @Nullable Instant begun, List<StoreStanding> stores,
        List<LogStanding> logs, @Nullable String reason, @Nullable String what) {
    /// @param documents read so far
    /// @param all       how many there are, about; 0 before the store was asked
    record StoreStanding(String service, long documents, long all, boolean done) {}

    /// @param entries read so far
    record LogStanding(int log, long entries, long size, boolean done) {}

    /// Of a search of this request; empty if it has no such search.
    static Optional<SearchStandingView> of(FoiaRequest request, String search, Optional<SearchJob> newest) {
        var job = newest.filter(one -> one.search().equals(search)).map(SearchJob::progress);
        return switch (request.search().attempt()) {
            case Searched.Going going when going.id().equals(search) ->
                Optional.of(of(search, job.isPresent() ? "going" : "waiting", job, null));
            case Searched.Failed failed when failed.id().equals(search) ->
                Optional.of(of(search, "failed", job, failed));
            case null, default ->
                Optional.ofNullable(request.search().made()).filter(made -> search.equals(made.id()))
                        .map(_ -> of(search, "ended", job, null));
        };
    }

    private static SearchStandingView of(String id, String state, Optional<SearchProgress> progress,
            Searched.@Nullable Failed failed) {
        var stores = progress.map(SearchProgress::stores).orElse(List.of()).stream()
                .map(one -> new StoreStanding(one.read().service(), one.read().documents(), one.all(), one.whole()))
                .toList();
        var logs = progress.map(SearchProgress::logs).orElse(List.of()).stream()
                .map(one -> new LogStanding(one.log(), one.entries(), one.size(), one.entries() >= one.size()))
                .toList();
        return new SearchStandingView(id, state, progress.map(SearchProgress::begun).orElse(null), stores, logs,
                failed == null ? null : failed.why().code(),
                failed == null || failed.what().isEmpty() ? null : failed.what());
    }
}
