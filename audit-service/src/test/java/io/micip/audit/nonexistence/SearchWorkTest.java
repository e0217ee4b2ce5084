package io.micip.audit.nonexistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.stores.StoreAnswer;
import io.micip.chassis.stores.StorePage;
import io.micip.chassis.stores.StoreQuestion;
import io.micip.inventory.Inventory;

import static io.micip.audit.nonexistence.SearchFixtures.AT;
import static io.micip.audit.nonexistence.SearchFixtures.NAMES;
import static io.micip.audit.nonexistence.SearchFixtures.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class SearchWorkTest {
    private static final SearchOrders.Order ORDER = new SearchOrders.Order("r1", "s1");
    private static final Instant LATER = AT.plusSeconds(31);

    private final Asker asker = new Asker();
    private final InMemorySearchJobs jobs = new InMemorySearchJobs();
    private final List<String> read = new ArrayList<>();
    private final Set<String> away = new TreeSet<>();
    private final OwnHands hands = new OwnHands();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Runnable meanwhile = () -> {};

    @Test
    void searchesAndTakesTheResultOnce() {
        work(AT).on(ORDER, "one", hands);
        work(LATER).on(ORDER, "two", hands);

        assertThat(asker.ended).singleElement().satisfies(
                result -> assertThat(result.stores()).hasSameSizeAs(Inventory.services()));
        assertThat(read).hasSameSizeAs(Inventory.services());
    }

    @Test
    void countsWhatWaitsAndHowItEnded() {
        var work = work(AT);
        assertThat(registry.get("micip.audit.searches.waiting").gauge().value()).isEqualTo(1);

        work.on(ORDER, "one", hands);

        assertThat(counted("done")).isEqualTo(1);
        assertThat(counted("not-searched")).isZero();
        assertThat(registry.get("micip.audit.searches.waiting").gauge().value()).isZero();
    }

    @Test
    void countsWhatFailed() {
        away.add("gateway");

        work(AT).on(ORDER, "one", hands);

        assertThat(counted("not-searched")).isEqualTo(1);
        assertThat(counted("done")).isZero();
    }

    private double counted(String outcome) {
        return registry.get("micip.audit.searches").tag("outcome", outcome).counter().count();
    }

    @Test
    void leavesToAnotherWhatTheOtherWorksOn() {
        once(() -> work(AT.plusSeconds(29)).on(ORDER, "two", hands));

        work(AT).on(ORDER, "one", hands);

        assertThat(read).as("each store once").doesNotHaveDuplicates();
        assertThat(asker.ended).hasSize(1);
    }

    @Test
    void goesOnWhereAProcessThatIsHeardOfNoMoreHadCome() {
        killedAt("gateway");
        read.clear();

        work(AT.plusSeconds(29)).on(ORDER, "two", hands);
        assertThat(read).as("it may be there yet").isEmpty();
        work(LATER).on(ORDER, "two", hands);

        assertThat(read).containsExactlyElementsOf(from("gateway"));
        assertThat(asker.ended).singleElement().satisfies(result -> {
            assertThat(result.begun()).isEqualTo(AT);
            assertThat(result.stores()).extracting(StoreAnswer::service)
                    .containsExactlyElementsOf(Inventory.services());
        });
    }

    @Test
    void takesNoResultFromWhomTheSearchWasTakenFrom() {
        once(() -> work(LATER).on(ORDER, "two", hands));

        work(AT).on(ORDER, "one", hands);

        assertThat(asker.ended).hasSize(1);
        assertThat(jobs.find("r1").orElseThrow().state().holder()).isEqualTo("two");
    }

    @Test
    void takesTheResultThatAKilledProcessStoredAndDidNotTell() {
        asker.isAway = true;
        assertThat(catchThrowable(() -> work(AT).on(ORDER, "one", hands))).isNotNull();
        read.clear();
        asker.isAway = false;

        work(LATER).on(ORDER, "two", hands);

        assertThat(asker.ended).hasSize(1);
        assertThat(read).isEmpty();
    }

    @Test
    void givesASearchBackWhenItsServiceStops() {
        once(() -> hands.free = false);
        work(AT).on(ORDER, "one", hands);
        assertThat(asker.ended).isEmpty();
        hands.free = true;

        work(AT.plusSeconds(1)).on(ORDER, "two", hands);

        assertThat(asker.ended).hasSize(1);
        assertThat(jobs.find("r1").orElseThrow().state().attempts()).isEqualTo(1);
    }

    @Test
    void tellsWhatCouldNotBeSearched() {
        away.add("gateway");

        work(AT).on(ORDER, "one", hands);

        assertThat(asker.ended).isEmpty();
        assertThat(asker.failed).containsExactly("not-searched gateway");
    }

    @Test
    void tellsThatASearchFailedThatEndsEveryProcess() {
        for (int i = 0; i < 5; i++) {
            var at = AT.plusSeconds(31L * i);
            once(SearchWorkTest::kill);
            assertThat(catchThrowable(() -> work(at).on(ORDER, "one", hands))).isNotNull();
        }
        assertThat(asker.failed).isEmpty();

        work(AT.plusSeconds(31L * 5)).on(ORDER, "one", hands);

        assertThat(asker.failed).containsExactly("interrupted ");
    }

    @Test
    void searchesNoFurtherOnceNobodyWaits() {
        once(() -> asker.waits = false);

        work(AT).on(ORDER, "one", hands);

        assertThat(read).hasSize(1);
        assertThat(asker.ended).isEmpty();
        assertThat(asker.failed).isEmpty();
    }

    @Test
    void beginsANewSearchInPlaceOfTheOneBefore() {
        work(AT).on(ORDER, "one", hands);

        work(AT).on(new SearchOrders.Order("r1", "s2"), "one", hands);
        work(AT).on(ORDER, "of an old list", hands);

        var job = jobs.find("r1").orElseThrow().state();
        assertThat(job.search()).isEqualTo("s2");
        assertThat(job.result("s2", AT)).isPresent();
        assertThat(job.result("s1", AT)).isEmpty();
        assertThat(job.result("s2", AT.plusSeconds(1))).as("too old").isEmpty();
    }

    @Test
    void knowsAResultByItsSearchAlone() {
        var job = SearchJob.begun("s1", "one", AT, SearchFixtures.halfway());

        assertThat(job.result("s1", AT)).isEmpty();
        assertThat(job.whole(result(), SearchFixtures.halfway(), AT).result("s1", AT)).contains(result());
    }

    /// Happens while the next store is searched.
    private void once(Runnable step) {
        meanwhile = () -> {
            meanwhile = () -> {};
            step.run();
        };
    }

    /// A process ends while it searches a store, and says nothing any more.
    private void killedAt(String service) {
        meanwhile = () -> {
            if (read.getLast().equals(service)) {
                kill();
            }
        };
        assertThat(catchThrowable(() -> work(AT).on(ORDER, "one", hands))).isNotNull();
        meanwhile = () -> {};
    }

    private static void kill() {
        throw new IllegalStateException("killed");
    }

    private static List<String> from(String service) {
        return Inventory.services().subList(Inventory.services().indexOf(service), Inventory.services().size());
    }

    private SearchWork work(Instant at) {
        var clock = Clock.fixed(at, ZoneOffset.UTC);
        return new SearchWork(asker, jobs, new NonexistenceSearch(this::page, List::of, List.of(), clock),
                new SearchMeters(registry, asker), clock);
    }

    private StorePage page(String service, StoreQuestion question) {
        if (away.contains(service)) {
            throw CommonProblems.neighbourUnavailable();
        }
        assertThat(question.names()).isEqualTo(NAMES);
        read.add(service);
        meanwhile.run();
        return new StorePage(SearchFixtures.page(service), null, 2);
    }

    private static final class OwnHands implements SearchWork.Hands {
        private boolean free = true;

        @Override
        public boolean areFree() {
            return free;
        }

        @Override
        public void rest(Duration time) {
            // nothing here takes time
        }
    }

    private static final class Asker implements SearchOrders {
        private final List<SearchResult> ended = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private final Set<String> over = new TreeSet<>();
        private boolean waits = true;
        private boolean isAway;

        @Override
        public List<Order> waiting() {
            return waits && !over.contains(ORDER.search()) ? List.of(ORDER) : List.of();
        }

        @Override
        public Optional<List<String>> names(Order order) {
            return waits && !over.contains(order.search()) ? Optional.of(NAMES) : Optional.empty();
        }

        @Override
        public void ended(Order order, SearchResult result) {
            if (isAway) {
                kill();
            }
            if (over.add(order.search())) {
                ended.add(result);
            }
        }

        @Override
        public void failed(Order order, Failure failure, String what) {
            over.add(order.search());
            failed.add(failure.code() + " " + what);
        }
    }
}
