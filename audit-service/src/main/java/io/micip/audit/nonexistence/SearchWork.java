package io.micip.audit.nonexistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.audit.nonexistence.SearchOrders.Failure;
import io.micip.audit.nonexistence.SearchOrders.Order;
import io.micip.audit.nonexistence.SearchWatcher.Abandoned;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;
import io.micip.inventory.Inventory;

/// Takes up orders and works on them, in whichever process it runs. What is known of a search stands in the store, so whoever
/// takes it up after a crash goes on from there, and ends it once.
final class SearchWork {
    private static final Logger LOG = LoggerFactory.getLogger(SearchWork.class);
    /// How long nothing is heard of a thread before it counts as ended: longer than any single step.
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);
    /// What ends every process that works on it would end them for ever.
    private static final int MOST_ATTEMPTS = 5;

    private final SearchOrders orders;
    private final SearchJobs jobs;
    private final NonexistenceSearch everything;
    private final SearchMeters meters;
    private final Clock clock;

    SearchWork(SearchOrders orders, SearchJobs jobs, NonexistenceSearch everything, SearchMeters meters,
            Clock clock) {
        this.orders = orders;
        this.jobs = jobs;
        this.everything = everything;
        this.meters = meters;
        this.clock = clock;
    }

    /// Orders that wait, or are worked on.
    List<Order> waiting() {
        return orders.waiting();
    }

    /// The newest work for a subject.
    Optional<SearchJob> job(String subject) {
        return jobs.find(subject).map(Versioned::state);
    }

    /// Works on an order until it ends, unless somebody else does.
    ///
    /// @param holder who works
    /// @param hands  whether to go on, and how to wait
    void on(Order order, String holder, Hands hands) {
        if (!hands.areFree()) {
            return;
        }
        taken(order, holder).ifPresent(job -> new Work(order, hands, job).go());
    }

    /// The thread that works.
    interface Hands {
        /// Whether the service does not stop.
        boolean areFree();

        /// Waits, or returns early when the service stops.
        void rest(Duration time) throws InterruptedException;
    }

    private Optional<Versioned<SearchJob>> taken(Order order, String holder) {
        var now = clock.instant();
        var until = now.plus(HELD);
        var first = SearchJob.begun(order.search(), holder, until,
                SearchProgress.beginning(now, Inventory.services()));
        try {
            var found = jobs.find(order.subject());
            if (orders.names(order).isEmpty()) {
                return Optional.empty(); // it has ended since the list was read, and another may stand there by now
            }
            if (found.isEmpty()) {
                return Optional.of(jobs.insert(order.subject(), first));
            }
            var job = found.get().state();
            if (!job.isOf(order.search())) {
                return Optional.of(jobs.change(found.get(), first));
            }
            return job.isFree(now)
                    ? Optional.of(jobs.change(found.get(), job.takenBy(holder, until)))
                    : Optional.empty();
        } catch (Refused _) {
            return Optional.empty(); // another took it
        }
    }

    private final class Work implements SearchWatcher {
        private final Order order;
        private final Hands hands;
        private Versioned<SearchJob> job;
        private SearchProgress latest;
        private Instant noted;

        Work(Order order, Hands hands, Versioned<SearchJob> job) {
            this.order = order;
            this.hands = hands;
            this.job = job;
            this.latest = job.state().progress();
            this.noted = clock.instant();
        }

        void go() {
            try {
                var result = job.state().result();
                if (result == null && job.state().attempts() > MOST_ATTEMPTS) {
                    failed(Failure.INTERRUPTED, "");
                } else {
                    orders.ended(order, result == null ? searched() : result);
                    meters.done();
                }
            } catch (NotSearched e) {
                LOG.warn("search {} failed: {} could not be searched", order.search(), e.what());
                failed(Failure.NOT_SEARCHED, e.what());
            } catch (Abandoned _) {
                giveBack();
            }
        }

        private void failed(Failure why, String what) {
            orders.failed(order, why, what);
            meters.failed(why);
        }

        private SearchResult searched() throws NotSearched, Abandoned {
            var names = orders.names(order).orElseThrow(Abandoned::new);
            var result = everything.search(names, latest, this);
            keep(job.state().whole(result, latest, clock.instant().plus(HELD)));
            return result;
        }

        @Override
        public void at(SearchProgress progress) throws Abandoned {
            requireHands();
            boolean further = progress.whole() > latest.whole();
            latest = progress;
            if (further || !clock.instant().isBefore(noted.plus(BETWEEN_NOTES))) {
                note();
            }
        }

        @Override
        public void pause(Duration time) throws Abandoned {
            note();
            try {
                hands.rest(time);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new Abandoned();
            }
            requireHands();
        }

        private void requireHands() throws Abandoned {
            if (!hands.areFree()) {
                throw new Abandoned();
            }
        }

        private void note() throws Abandoned {
            if (orders.names(order).isEmpty()) {
                throw new Abandoned();
            }
            noted = clock.instant();
            keep(job.state().at(latest, noted.plus(HELD)));
        }

        private void keep(SearchJob next) throws Abandoned {
            try {
                job = jobs.change(job, next);
            } catch (Refused _) {
                throw new Abandoned(); // somebody else has taken it up
            }
        }

        private void giveBack() {
            try {
                jobs.change(job, job.state().givenBack(clock.instant()));
            } catch (Refused _) {
                // it is somebody else's already
            }
        }
    }
}
