package io.micip.audit.nonexistence;

import java.time.Instant;
import java.util.List;

import io.micip.audit.nonexistence.SearchProgress.LogProgress;
import io.micip.audit.nonexistence.SearchProgress.StoreProgress;
import io.micip.chassis.stores.StoreAnswer;

/// A platform of two stores.
final class SearchFixtures {
    static final Instant AT = Instant.parse("2026-11-26T15:00:00Z");
    static final List<String> SERVICES = List.of("gateway", "plan-service");
    static final List<String> NAMES = List.of("Alex Example");

    private SearchFixtures() {}

    static SearchProgress beginning() {
        return SearchProgress.beginning(AT, SERVICES);
    }

    static StoreAnswer page(String service) {
        return new StoreAnswer(service, 2, 20, 1, 0, 0, List.of());
    }

    /// One store is whole, the other is not.
    static SearchProgress halfway() {
        return beginning().with(new StoreProgress(page("gateway"), 2, true))
                .with(new StoreProgress(page("plan-service"), 9, false)).with(new LogProgress(0, 3, 7));
    }

    static SearchResult result() {
        return new SearchResult(AT, AT.plusSeconds(1), List.of(page("gateway"), page("plan-service")),
                List.of(new SearchResult.SearchedLog("log.example/0", 7, "cm9vdA==", "a note", 1, 0, List.of())));
    }
}
