package io.micip.catalog.menu;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.catalog.feed.Absurd;
import io.micip.catalog.feed.Fault;
import io.micip.catalog.feed.FeedFixtures;
import io.micip.catalog.feed.Menu;

import static io.micip.catalog.feed.FeedFixtures.feed;
import static io.micip.catalog.feed.FeedFixtures.menu;
import static io.micip.catalog.feed.FeedFixtures.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MenuChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Menu BEFORE = flat("a", "b", "c", "d", "e");

    @Test
    void countsEveryNodeOfTheFirstMenuAsAdded() {
        var change = MenuChange.between(null, List.of(), BEFORE, TODAY);

        assertThat(change).isEqualTo(new MenuChange(5, 0, 0, List.of()));
    }

    @Test
    void buriesAVanishedNodeUnderTheDayItWasFoundGone() {
        var change = MenuChange.between(BEFORE, List.of(), flat("a", "b", "c", "d"), TODAY);

        assertThat(change.gone()).isEqualTo(1);
        assertThat(change.vanished()).containsExactly(new Vanished("e", "E", List.of(), null, TODAY, null));
    }

    @Test
    void takesDayAndSuccessorFromTheSourceWhereItNamesThem() {
        var after = menu(feed("mi-school-data", "2", nodes("a", "b", "c", "d", "f")).replace("\"tombstones\":[]",
                "\"tombstones\":[{\"id\":\"e\",\"vanished\":\"2026-09-01\",\"successor\":\"f\"}]"));

        var change = MenuChange.between(BEFORE, List.of(), after, TODAY);

        assertThat(change.vanished())
                .containsExactly(new Vanished("e", "E", List.of(), null, LocalDate.of(2026, 9, 1), "f"));
        assertThat(change.added()).isEqualTo(1);
    }

    @Test
    void remembersWhatWasGoneBefore() {
        var gone = new Vanished("old", "Old", List.of(), null, TODAY.minusYears(1), null);

        assertThat(MenuChange.between(BEFORE, List.of(gone), BEFORE, TODAY).vanished()).containsExactly(gone);
    }

    @Test
    void forgetsTheTombstoneOfANodeThatCameBack() {
        var gone = new Vanished("a", "A", List.of(), null, TODAY.minusYears(1), null);

        assertThat(MenuChange.between(flat("b", "c"), List.of(gone), flat("a", "b", "c"), TODAY).vanished()).isEmpty();
    }

    @Test
    void countsANodeWithAnotherTitleAsChanged() {
        var after = menu(feed("mi-school-data", "2", node("a", "Another"), nodes("b", "c", "d", "e")));

        assertThat(MenuChange.between(BEFORE, List.of(), after, TODAY).changed()).isEqualTo(1);
    }

    @Test
    void disbelievesAMenuThatLostMoreThanHalfWithoutAWord() {
        var absurd = catchThrowableOfType(Absurd.class,
                () -> MenuChange.between(BEFORE, List.of(), flat("a", "b"), TODAY));

        assertThat(absurd.fault()).isEqualTo(Fault.HALF_GONE);
    }

    @Test
    void believesAMenuThatLostMoreThanHalfAndSaysSo() {
        var stones = List.of("c", "d", "e").stream()
                .map("{\"id\":\"%s\",\"vanished\":\"2026-09-01\"}"::formatted)
                .toList();
        var after = menu(feed("mi-school-data", "2", nodes("a", "b")).replace("\"tombstones\":[]",
                "\"tombstones\":[" + String.join(",", stones) + "]"));

        assertThat(MenuChange.between(BEFORE, List.of(), after, TODAY).gone()).isEqualTo(3);
    }

    private static Menu flat(String... ids) {
        return menu(feed("mi-school-data", "1", nodes(ids)));
    }

    private static String nodes(String... ids) {
        return String.join(",",
                List.of(ids).stream().map(id -> node(id, id.toUpperCase(java.util.Locale.ROOT))).toList());
    }
}
