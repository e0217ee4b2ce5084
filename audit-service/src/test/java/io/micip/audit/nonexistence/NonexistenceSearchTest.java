package io.micip.audit.nonexistence;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.micip.audit.intake.OpenLog;
import io.micip.audit.nonexistence.SearchWatcher.Abandoned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.stores.StorePage;
import io.micip.chassis.stores.StoreQuestion;

import static io.micip.audit.nonexistence.SearchFixtures.AT;
import static io.micip.audit.nonexistence.SearchFixtures.NAMES;
import static io.micip.audit.nonexistence.SearchFixtures.beginning;
import static io.micip.audit.nonexistence.SearchFixtures.halfway;
import static io.micip.audit.nonexistence.SearchFixtures.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class NonexistenceSearchTest {
    private final List<String> done = new ArrayList<>();
    private final Deque<Function<StoreQuestion, StorePage>> answers = new ArrayDeque<>();
    private final Watching watching = new Watching();

    @Test
    void readsEveryPageOfEveryStoreAndTheLogsOnlyAfterThat() throws Exception {
        var result = search().search(NAMES, beginning(), watching);

        assertThat(done).containsExactly("gateway after null", "gateway after 2", "plan-service after null",
                "plan-service after 2", "logs");
        assertThat(result.stores()).extracting(one -> one.documents()).containsExactly(4L, 4L);
        assertThat(result.begun()).isEqualTo(AT);
    }

    @Test
    void tellsHowFarItHasCome() throws Exception {
        search().search(NAMES, beginning(), watching);

        assertThat(watching.seen).extracting(SearchProgress::whole).containsExactly(0L, 1L, 1L, 2L);
        assertThat(watching.seen.getFirst().store("gateway")).satisfies(store -> {
            assertThat(store.read().documents()).isEqualTo(2);
            assertThat(store.all()).isEqualTo(4);
        });
    }

    @Test
    void beginsAStoreAnewThatWasNotWholeAndNoOther() throws Exception {
        var result = search().search(NAMES, halfway().takenUp(), watching);

        assertThat(done).containsExactly("plan-service after null", "plan-service after 2", "logs");
        assertThat(result.stores()).extracting(one -> one.documents()).containsExactly(2L, 4L);
    }

    @Test
    void asksAStoreAgainThatIsAwayForAWhile() throws Exception {
        answers.add(_ -> {
            throw CommonProblems.neighbourUnavailable();
        });

        search(Duration.ofSeconds(7)).search(NAMES, beginning(), watching);

        assertThat(watching.waited).containsExactly(Duration.ofSeconds(7));
        assertThat(done).last().isEqualTo("logs");
    }

    @Test
    void endsWithoutAResultWhereAStoreStaysAway() {
        answers.add(_ -> {
            throw CommonProblems.neighbourUnavailable();
        });

        assertThat(catchThrowableOfType(NotSearched.class, () -> search().search(NAMES, beginning(), watching)).what())
                .isEqualTo("gateway");
        assertThat(done).doesNotContain("logs");
    }

    @Test
    void takesNoPageOfAnotherStoreAndNoneThatLeadsNowhere() {
        answers.add(_ -> new StorePage(page("plan-service"), null, 2));
        assertThat(catchThrowableOfType(NotSearched.class, () -> search().search(NAMES, beginning(), watching)))
                .isNotNull();

        answers.add(_ -> new StorePage(page("gateway"), "2", 2));
        answers.add(_ -> new StorePage(page("gateway"), "2", 2));
        assertThat(catchThrowableOfType(NotSearched.class, () -> search().search(NAMES, beginning(), watching)))
                .isNotNull();
    }

    @Test
    void stopsWhereItsWatcherSaysSo() {
        watching.patience = 1;

        assertThat(catchThrowableOfType(Abandoned.class, () -> search().search(NAMES, beginning(), watching)))
                .isNotNull();
        assertThat(done).hasSize(1);
    }

    private NonexistenceSearch search(Duration... pauses) {
        return new NonexistenceSearch(this::answer, this::logs, List.of(pauses), Clock.fixed(AT, ZoneOffset.UTC));
    }

    private StorePage answer(String service, StoreQuestion question) {
        assertThat(question.names()).isEqualTo(NAMES);
        done.add(service + " after " + question.after());
        return answers.isEmpty()
                ? new StorePage(page(service), question.after() == null ? "2" : null, 4)
                : answers.remove().apply(question);
    }

    private List<OpenLog> logs() {
        done.add("logs");
        return List.of();
    }

    private static final class Watching implements SearchWatcher {
        private final List<SearchProgress> seen = new ArrayList<>();
        private final List<Duration> waited = new ArrayList<>();
        private int patience = Integer.MAX_VALUE;

        @Override
        public void at(SearchProgress progress) throws Abandoned {
            seen.add(progress);
            if (seen.size() >= patience) {
                throw new Abandoned();
            }
        }

        @Override
        public void pause(Duration time) {
            waited.add(time);
        }
    }
}
