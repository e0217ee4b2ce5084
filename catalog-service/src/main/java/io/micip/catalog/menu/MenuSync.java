package io.micip.catalog.menu;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.micip.catalog.feed.Absurd;
import io.micip.catalog.feed.Fault;
import io.micip.catalog.feed.FeedReader;
import io.micip.catalog.feed.Feeds;
import io.micip.catalog.feed.Menu;
import io.micip.catalog.menu.Catalogue.Alarm;
import io.micip.catalog.menu.Catalogue.Shelf;
import io.micip.catalog.source.Source;

/// Keeps the catalogue as the sources have it: asks each for its feed, believes it or not, keeps the last good copy.
@Component
final class MenuSync {
    private static final Logger LOG = LoggerFactory.getLogger(MenuSync.class);
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");

    private final Menus menus;
    private final Feeds feeds;
    private final Catalogue catalogue;
    private final Clock clock;

    MenuSync(Menus menus, Feeds feeds, Catalogue catalogue, Clock clock) {
        this.menus = menus;
        this.feeds = feeds;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Reads the source's feed once. Not to be run twice at once for one source.
    ///
    /// @return whether what came was believed
    boolean read(Source source) {
        var shelf = recall(source);
        var kept = shelf.kept();
        switch (feeds.ask(source, kept == null ? null : kept.etag())) {
            case Feeds.Answer.Unchanged _ -> confirm(shelf);
            case Feeds.Answer.Failed(Fault fault) -> disbelieve(shelf, fault, fault.explanation());
            case Feeds.Answer.Document document -> consider(shelf, document);
        }
        return catalogue.shelf(source).state().equals("current");
    }

    /// What is kept of the menu, read again where another instance kept a newer copy.
    private Shelf recall(Source source) {
        var shelf = catalogue.shelf(source);
        var kept = menus.find(source.id());
        var known = shelf.kept() == null ? 0 : shelf.kept().revision();
        if (kept.isEmpty() || kept.get().revision() == known) {
            return shelf;
        }
        var recalled = shelve(shelf, kept.get());
        catalogue.put(recalled);
        return recalled;
    }

    private Shelf shelve(Shelf shelf, KeptMenu kept) {
        try {
            var menu = FeedReader.read(shelf.source(), kept.feed().getBytes(StandardCharsets.UTF_8));
            var readAt = menus.lastRead(shelf.source().id()).orElse(kept.readAt());
            return new Shelf(shelf.source(), kept, menu, readAt, shelf.alarm());
        } catch (Absurd absurd) {
            // the rules or the source's origin changed since: what is kept may no longer be shown
            LOG.warn("menu of {}: the copy kept is not believed any more ({})", shelf.source().id(),
                    absurd.getMessage());
            return new Shelf(shelf.source(), withoutEtag(kept), null, null,
                    new Alarm(absurd.fault(), clock.instant()));
        }
    }

    private void consider(Shelf shelf, Feeds.Answer.Document document) {
        var feed = new String(document.bytes(), StandardCharsets.UTF_8);
        var before = shelf.kept();
        if (before != null && shelf.menu() != null && before.feed().equals(feed)) {
            confirm(shelf);
            return;
        }
        try {
            var menu = FeedReader.read(shelf.source(), document.bytes());
            var change = change(shelf, menu);
            keep(shelf, new KeptMenu(shelf.source().id(), feed, document.etag(), change.vanished(), clock.instant(),
                    before == null ? 1 : before.revision() + 1), menu, change);
        } catch (Absurd absurd) {
            disbelieve(shelf, absurd.fault(), absurd.getMessage());
        }
    }

    private MenuChange change(Shelf shelf, Menu menu) {
        var today = LocalDate.now(clock.withZone(DETROIT));
        var kept = shelf.kept();
        if (kept == null || shelf.menu() != null) {
            return MenuChange.between(shelf.menu(), kept == null ? List.of() : kept.vanished(), menu, today);
        }
        var doubted = FeedReader.outline(kept.feed().getBytes(StandardCharsets.UTF_8));
        return MenuChange.since(doubted, kept.vanished(), menu, today);
    }

    private void keep(Shelf shelf, KeptMenu kept, Menu menu, MenuChange change) {
        if (menus.keep(kept, menu.version(), change)) {
            LOG.info("menu of {}: version {}, {} added, {} gone, {} changed", kept.source(), menu.version(),
                    change.added(), change.gone(), change.changed());
            confirm(new Shelf(shelf.source(), kept, menu, null, null));
        }
    }

    private void confirm(Shelf shelf) {
        var now = clock.instant();
        menus.noteRead(shelf.source().id(), now);
        catalogue.put(shelf.readAt(now));
    }

    private void disbelieve(Shelf shelf, Fault fault, @Nullable String detail) {
        if (shelf.fault() != fault) {
            LOG.warn("menu of {}: not believed, the last good copy goes on serving ({})", shelf.source().id(), detail);
        }
        catalogue.put(shelf.withFault(fault, clock.instant()));
    }

    private static KeptMenu withoutEtag(KeptMenu kept) {
        return new KeptMenu(kept.source(), kept.feed(), null, kept.vanished(), kept.readAt(), kept.revision());
    }
}
