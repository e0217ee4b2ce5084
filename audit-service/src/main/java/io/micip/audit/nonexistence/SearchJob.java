package io.micip.audit.nonexistence;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The work on a search. Whoever has it says so again and again; who says nothing until its time is over has ended, and another
/// takes the work up.
///
/// @param search   which search
/// @param holder   which thread of which process works on it
/// @param until    how long it has it
/// @param attempts how often it was taken and not given back
/// @param progress how far it has come
/// @param result   what it found, once it is whole
public record SearchJob(String search, String holder, Instant until, int attempts, SearchProgress progress,
        @Nullable SearchResult result) {
    /// A search begins.
    static SearchJob begun(String search, String holder, Instant until, SearchProgress progress) {
        return new SearchJob(search, holder, until, 1, progress, null);
    }

    boolean isOf(String other) {
        return search.equals(other);
    }

    boolean isFree(Instant now) {
        return !until.isAfter(now);
    }

    /// Another takes it up.
    SearchJob takenBy(String next, Instant limit) {
        return new SearchJob(search, next, limit, attempts + 1, result == null ? progress.takenUp() : progress, result);
    }

    SearchJob at(SearchProgress further, Instant limit) {
        return new SearchJob(search, holder, limit, attempts, further, null);
    }

    SearchJob whole(SearchResult found, SearchProgress end, Instant limit) {
        return new SearchJob(search, holder, limit, attempts, end, found);
    }

    /// Its holder stops in order, so that anybody may go on at once.
    SearchJob givenBack(Instant now) {
        return new SearchJob(search, holder, now, attempts - 1, progress, result);
    }

    /// What this very search found, if it ended since then.
    public Optional<SearchResult> result(String wanted, Instant earliest) {
        return Optional.ofNullable(result).filter(one -> isOf(wanted) && !one.ended().isBefore(earliest));
    }
}
