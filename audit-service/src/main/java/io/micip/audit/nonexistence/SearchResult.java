package io.micip.audit.nonexistence;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.micip.chassis.stores.StoreAnswer;

/// What a search through everything found.
///
/// @param begun  when it began
/// @param ended  when it ended
/// @param stores each service's
/// @param logs   each log, with all that had been sent to it once the stores were searched
public record SearchResult(Instant begun, Instant ended, List<StoreAnswer> stores, List<SearchedLog> logs) {
    /// A log that was searched, entry by entry.
    ///
    /// @param origin     its name
    /// @param size       entries that were searched: all that its checkpoint covers
    /// @param root       of the tree over them, base64
    /// @param checkpoint the signed note as it was served, with the cosignatures that witnesses had put under it
    /// @param aside      records that were searched as they came, for they could not be read as events
    /// @param found      in how many entries and records a name stands
    /// @param places     which, the first of them: `log/number/index`, `log-aside/number/index`
    public record SearchedLog(String origin, long size, String root, String checkpoint, long aside, long found,
            List<String> places) {
        public SearchedLog {
            places = List.copyOf(places);
        }
    }

    public SearchResult {
        stores = List.copyOf(stores);
        logs = List.copyOf(logs);
    }

    /// In how many places a name stands.
    public long found() {
        return stores.stream().mapToLong(StoreAnswer::found).sum() + logs.stream().mapToLong(SearchedLog::found).sum();
    }

    /// Where, the first of them; never the text.
    public List<String> places() {
        return Stream.concat(stores.stream().flatMap(store -> store.places().stream()),
                logs.stream().flatMap(log -> log.places().stream())).toList();
    }
}
