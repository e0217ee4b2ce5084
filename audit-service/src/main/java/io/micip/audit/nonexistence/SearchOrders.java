package io.micip.audit.nonexistence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The searches that somebody asked for, and waits for. An order stands in a document of its asker, so none is lost when a
/// process ends; that it is worked on once is not promised, only that it ends once.
public interface SearchOrders {
    /// A search.
    ///
    /// @param subject id of what it is made for; it has one at a time
    /// @param search  its own id
    record Order(String subject, String search) {}

    /// Why a search ended without a result.
    enum Failure {
        /// A store or a log could not be searched.
        NOT_SEARCHED,
        /// It was begun several times, and each time whoever worked on it ended.
        INTERRUPTED;

        /// Small letters, with hyphens.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// That code read.
        public static Optional<Failure> ofCode(String code) {
            return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /// Those that have not ended, the one that waits longest first.
    List<Order> waiting();

    /// The names to search for; empty once nobody waits for it any more.
    Optional<List<String>> names(Order order);

    /// Takes the result, once: of a search that ended before, or that nobody waits for, nothing is taken.
    void ended(Order order, SearchResult result);

    /// Takes that it failed, once.
    ///
    /// @param what of `NOT_SEARCHED`: `gateway`, `audit-service/logs`, `audit-service/log/3`; else empty
    void failed(Order order, Failure failure, String what);
}
