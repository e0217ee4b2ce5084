package io.micip.catalog.menu;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreements.SourceId;

import static org.assertj.core.api.Assertions.assertThat;

/// What every store of menus keeps to.
abstract class MenusContract {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final MenuChange CHANGE = change("began");

    private final SourceId source = new SourceId("mi-school-data");

    abstract Menus menus();

    @Test
    void knowsNoMenuAtFirst() {
        assertThat(menus().find(source)).isEmpty();
        assertThat(menus().lastRead(source)).isEmpty();
    }

    @Test
    void keepsAMenuWordForWord() {
        var menus = menus();
        var gone = new Vanished("old", "Old", List.of("K-12"), "attendance", LocalDate.of(2025, 9, 1), "new");
        var kept = new KeptMenu(source, "{\"a\":\"\u00e9\"}", "\"7\"", List.of(gone), NOON, 1);

        assertThat(menus.keep(kept, "1", CHANGE)).isTrue();

        assertThat(menus.find(source)).contains(kept);
    }

    @Test
    void keepsAMenuWithoutATagAndAnother() {
        var menus = menus();
        menus.keep(new KeptMenu(source, "{}", null, List.of(), NOON, 1), "1", CHANGE);
        var next = new KeptMenu(source, "{\"b\":1}", null, List.of(), NOON, 2);

        assertThat(menus.keep(next, "2", CHANGE)).isTrue();

        assertThat(menus.find(source)).contains(next);
    }

    @Test
    void letsOnlyTheFirstOfTwoKeepOneRevision() {
        var menus = menus();
        var first = new KeptMenu(source, "{\"first\":1}", null, List.of(), NOON, 1);
        menus.keep(first, "1", CHANGE);

        assertThat(menus.keep(new KeptMenu(source, "{\"second\":1}", null, List.of(), NOON, 1), "1", CHANGE)).isFalse();
        assertThat(menus.keep(new KeptMenu(source, "{\"fourth\":1}", null, List.of(), NOON, 4), "4", CHANGE)).isFalse();

        assertThat(menus.find(source)).contains(first);
    }

    @Test
    void tellsHowTheMenuChangedTheNewestFirst() {
        var menus = menus();
        keep(menus, 1, change("a"));
        keep(menus, 2, change("b", "c"));
        keep(menus, 3, change("d"));

        assertThat(nodes(menus.history(source, null, null, 10))).containsExactly("d", "b", "c", "a");
        assertThat(menus.history(source, null, null, 1)).singleElement().satisfies(line -> {
            assertThat(line.at()).isEqualTo(NOON);
            assertThat(line.menuVersion()).isEqualTo("v3");
            assertThat(line.change()).isEqualTo(line("d"));
        });
    }

    @Test
    void tellsOnWhereAPageEnded() {
        var menus = menus();
        keep(menus, 1, change("a", "b", "c"));
        keep(menus, 2, change("d", "e"));

        var first = menus.history(source, null, null, 3);
        var second = menus.history(source, null, first.getLast().place(), 3);

        assertThat(nodes(first)).containsExactly("d", "e", "a");
        assertThat(nodes(second)).containsExactly("b", "c");
    }

    @Test
    void tellsWhatBecameOfOneNode() {
        var menus = menus();
        keep(menus, 1, change("a", "b"));
        keep(menus, 2, change("a"));

        assertThat(menus.history(source, "a", null, 10)).extracting(told -> told.place().revision())
                .containsExactly(2L, 1L);
        assertThat(menus.history(source, "nothing", null, 10)).isEmpty();
        assertThat(menus.history(SourceId.DATA_HUB, null, null, 10)).isEmpty();
    }

    @Test
    void tellsNothingOfAChangeThatWasNotKept() {
        var menus = menus();
        keep(menus, 1, change("a"));
        keep(menus, 1, change("b"));

        assertThat(nodes(menus.history(source, null, null, 10))).containsExactly("a");
    }

    private void keep(Menus menus, long revision, MenuChange change) {
        menus.keep(new KeptMenu(source, "{}", null, List.of(), NOON, revision), "v" + revision, change);
    }

    private static MenuChange change(String... nodes) {
        return new MenuChange(nodes.length, 0, 0, Arrays.stream(nodes).map(MenusContract::line).toList(), List.of());
    }

    private static NodeChange line(String node) {
        return new NodeChange(NodeChange.Kind.RENAMED, node, "Now", "Before", "Now");
    }

    private static List<String> nodes(List<Menus.Told> told) {
        return told.stream().map(line -> String.valueOf(line.change().node())).toList();
    }

    @Test
    void remembersWhenTheSourceWasReadLast() {
        var menus = menus();
        menus.noteRead(source, NOON);
        menus.noteRead(source, NOON.plusSeconds(60));

        assertThat(menus.lastRead(source)).contains(NOON.plusSeconds(60));
        assertThat(menus.lastRead(SourceId.DATA_HUB)).isEmpty();
    }
}
