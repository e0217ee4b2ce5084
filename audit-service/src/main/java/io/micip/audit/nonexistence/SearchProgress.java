package io.micip.audit.nonexistence;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.micip.chassis.stores.StoreAnswer;
import io.micip.chassis.stores.StorePage;

/// How far a search has come.
///
/// @param begun  when it began
/// @param stores of every service, in the order in which they are searched
/// @param logs   those that are searched, by number; none before all stores are whole
public record SearchProgress(Instant begun, List<StoreProgress> stores, List<LogProgress> logs) {
    /// How far the search of a store has come.
    ///
    /// @param read  what was found so far
    /// @param all   how many documents it has, about; 0 before it was asked
    /// @param whole whether all of it was read
    public record StoreProgress(StoreAnswer read, long all, boolean whole) {
        /// With one page more.
        StoreProgress and(StorePage page) {
            return new StoreProgress(read.and(page.part()), page.all(), page.next() == null);
        }

        boolean isOf(String service) {
            return read.service().equals(service);
        }
    }

    /// How far the search of a log has come.
    ///
    /// @param log     its number
    /// @param entries how many were read
    /// @param size    how many are to be read
    public record LogProgress(int log, long entries, long size) {}

    public SearchProgress {
        stores = List.copyOf(stores);
        logs = List.copyOf(logs);
    }

    /// Before the first page.
    static SearchProgress beginning(Instant at, List<String> services) {
        return new SearchProgress(at, services.stream().map(SearchProgress::unread).toList(), List.of());
    }

    private static StoreProgress unread(String service) {
        return new StoreProgress(StoreAnswer.none(service), 0, false);
    }

    /// As another process takes it up: where a page ended within a store is not kept, for an id can be a secret, so a store that
    /// was not whole is begun anew. So are the logs, whose heads are taken after the last store.
    SearchProgress takenUp() {
        return new SearchProgress(begun,
                stores.stream().map(store -> store.whole() ? store : unread(store.read().service())).toList(),
                List.of());
    }

    /// The store of a service, which is one of those it began with.
    StoreProgress store(String service) {
        return stores.stream().filter(store -> store.isOf(service)).findFirst().orElseThrow();
    }

    /// How many stores were read whole.
    long whole() {
        return stores.stream().filter(StoreProgress::whole).count();
    }

    SearchProgress with(StoreProgress one) {
        return new SearchProgress(begun,
                stores.stream().map(store -> store.isOf(one.read().service()) ? one : store).toList(), logs);
    }

    SearchProgress with(LogProgress one) {
        return new SearchProgress(begun, stores,
                Stream.concat(logs.stream().filter(log -> log.log() != one.log()), Stream.of(one)).toList());
    }
}
