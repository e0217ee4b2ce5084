package io.micip.audit.nonexistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// What operators see of the searches: how many have not ended, in all processes, and how those ended that this one ended.
final class SearchMeters {
    private static final String SEARCHES = "micip.audit.searches";
    private static final String OUTCOME = "outcome";
    private static final String DONE = "done";

    private final MeterRegistry registry;

    SearchMeters(MeterRegistry registry, SearchOrders orders) {
        this.registry = registry;
        Gauge.builder(SEARCHES + ".waiting", orders, all -> all.waiting().size())
                .description("Searches that no record exists, asked for and not ended").register(registry);
        count(DONE, 0);
        for (var failure : SearchOrders.Failure.values()) {
            count(failure.code(), 0);
        }
    }

    void done() {
        count(DONE, 1);
    }

    void failed(SearchOrders.Failure why) {
        count(why.code(), 1);
    }

    private void count(String outcome, int more) {
        registry.counter(SEARCHES, OUTCOME, outcome).increment(more);
    }
}
