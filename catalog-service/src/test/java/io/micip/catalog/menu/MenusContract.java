package io.micip.catalog.menu;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreements.SourceId;

import static org.assertj.core.api.Assertions.assertThat;

/// What every store of menus keeps to.
abstract class MenusContract {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final MenuChange CHANGE = new MenuChange(1, 0, 0, List.of());

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
    void remembersWhenTheSourceWasReadLast() {
        var menus = menus();
        menus.noteRead(source, NOON);
        menus.noteRead(source, NOON.plusSeconds(60));

        assertThat(menus.lastRead(source)).contains(NOON.plusSeconds(60));
        assertThat(menus.lastRead(SourceId.DATA_HUB)).isEmpty();
    }
}
