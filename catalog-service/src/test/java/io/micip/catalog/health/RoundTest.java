package io.micip.catalog.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.micip.agreements.SourceId;
import io.micip.catalog.health.Round.Turn;
import io.micip.catalog.health.Sight.NoAnswer;
import io.micip.catalog.health.Sight.Seen;
import io.micip.catalog.health.Sight.Unsaid;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.menu.CatalogueFixtures;
import io.micip.catalog.report.ReportId;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;

class RoundTest {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Sight HEALTHY = new Seen(Health.HEALTHY);
    private static final Sight SILENCE = new NoAnswer(Duration.ZERO);

    private final List<String> looks = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T07:00:00Z");

    @Test
    void looksAtEachPageOnceWhereAllIsWell() {
        var round = go(3, _ -> HEALTHY);

        assertThat(looks).containsExactly("r0", "r1", "r2");
        assertThat(round.seen()).hasSize(3).containsValue(Health.HEALTHY);
    }

    @Test
    void leavesTheSourceAPauseAfterEachLook() {
        go(3, _ -> HEALTHY);

        assertThat(Duration.between(times.get(0), times.get(1))).isGreaterThanOrEqualTo(PAUSE);
        assertThat(Duration.between(times.get(1), times.get(2))).isGreaterThanOrEqualTo(PAUSE);
    }

    @Test
    void looksTwiceBeforeAPageIsGone() {
        var round = go(3, page -> page.equals("r1") ? new Seen(Health.GONE) : HEALTHY);

        assertThat(looks).containsExactly("r0", "r1", "r2", "r1");
        assertThat(round.seen()).extractingByKey(id("r1")).isEqualTo(Health.GONE);
    }

    @Test
    void looksThreeTimesBeforeAPageIsSlow() {
        var round = go(2, page -> page.equals("r1") ? SILENCE : HEALTHY);

        assertThat(looks).containsExactly("r0", "r1", "r0", "r1", "r0", "r1");
        assertThat(round.seen()).extractingByKey(id("r1")).isEqualTo(Health.SLOW);
    }

    @Test
    void believesTheSecondLookAgainstTheFirst() {
        var round = go(1, _ -> looks.size() == 1 ? new Seen(Health.GONE) : HEALTHY);

        assertThat(round.seen()).containsOnlyKeys(id("r0")).containsValue(Health.HEALTHY);
    }

    @Test
    void saysNothingOfPagesThatTheSourceSaysNothingOf() {
        var round = go(2, page -> page.equals("r1") ? new Unsaid() : HEALTHY);

        assertThat(round.seen()).containsOnlyKeys(id("r0"));
        assertThat(round.isDown()).isFalse();
    }

    @Test
    void saysNothingOfTheOthersOfASourceThatWentDown() {
        var round = go(20, page -> page.equals("r0") ? new Seen(Health.MOVED) : SILENCE);

        assertThat(looks).hasSize(1 + Round.MOST_SILENT);
        assertThat(round.isDown()).isTrue();
        assertThat(round.seen()).isEmpty();
    }

    @Test
    void takesAFewSilentPagesForSlowAndNotTheirSourceForDown() {
        var silent = Set.of("r3", "r5", "r7");

        var round = go(10, page -> silent.contains(page) ? SILENCE : HEALTHY);

        assertThat(round.isDown()).isFalse();
        assertThat(round.seen()).hasSize(10);
        assertThat(round.seen().values()).filteredOn(Health.SLOW::equals).hasSize(3);
        assertThat(round.seen()).extractingByKeys(id("r3"), id("r5"), id("r7")).containsOnly(Health.SLOW);
    }

    @Test
    void takesSilentPagesThatFollowOneAnotherForSlow() {
        var round = go(10, page -> page.compareTo("r4") >= 0 ? SILENCE : HEALTHY);

        assertThat(round.isDown()).isFalse();
        assertThat(round.seen().values()).filteredOn(Health.SLOW::equals).hasSize(6);
    }

    @Test
    void trustsAnotherPageWhereOneThatWasWellFallsSilent() {
        var round = go(4, page -> page.equals("r3") || page.equals("r0") && looks.size() > 1 ? SILENCE : HEALTHY);

        assertThat(round.isDown()).isFalse();
        assertThat(round.seen()).extractingByKey(id("r3")).isEqualTo(Health.SLOW);
    }

    @Test
    void saysNothingOfASourceThatGoesDownInTheMiddle() {
        var round = go(10, _ -> looks.size() > 6 ? SILENCE : HEALTHY);

        assertThat(round.isDown()).isTrue();
        assertThat(round.seen()).isEmpty();
        assertThat(looks).hasSize(6 + Round.MOST_SILENT);
    }

    @Test
    void saysNothingOfTheOnlyPageOfASourceThatIsDown() {
        var round = go(1, _ -> SILENCE);

        assertThat(looks).hasSize(Round.MOST_LOOKS);
        assertThat(round.seen()).isEmpty();
    }

    @Test
    void leavesASilentSourceAloneForLongerAndLonger() {
        go(20, _ -> SILENCE);

        var pauses = IntStream.range(1, times.size())
                .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)).toSeconds())
                .toList();
        assertThat(pauses).containsExactly(4L, 8L, 16L, 32L);
    }

    @Test
    void leavesASourceAloneForAsLongAsItAsks() {
        go(2, _ -> looks.size() == 1 ? new NoAnswer(Duration.ofSeconds(90)) : HEALTHY);

        assertThat(Duration.between(times.get(0), times.get(1))).isEqualTo(Duration.ofSeconds(90));
    }

    private Round go(int pages, Function<String, Sight> source) {
        var round = new Round(reports(pages), PAUSE);
        while (!round.isOver()) {
            round.next(now).ifPresent(turn -> look(round, turn, source));
            now = now.plusSeconds(1);
        }
        return round;
    }

    private void look(Round round, Turn turn, Function<String, Sight> source) {
        var page = turn.report().report().id().node();
        looks.add(page);
        times.add(now);
        round.saw(turn, source.apply(page), now);
    }

    private static List<Offered> reports(int pages) {
        var nodes = IntStream.range(0, pages)
                .mapToObj(page -> report("r" + page, "Report " + page, "attendance", ORIGIN + "/r" + page))
                .toArray(String[]::new);
        return CatalogueFixtures.offering(nodes).offered(new SourceId("mi-school-data"));
    }

    private static ReportId id(String node) {
        return new ReportId(new SourceId("mi-school-data"), node);
    }
}
