package io.micip.catalog.menu;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.SourceId;
import io.micip.catalog.feed.Fault;
import io.micip.catalog.feed.Menu;
import io.micip.catalog.menu.CatalogueEntry.Gone;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.report.ReportId;
import io.micip.catalog.source.Source;
import io.micip.catalog.source.Sources;

/// All reports of all sources as this instance knows them now: what the last good menus offer, and what is gone from
/// them. Answers from memory; a source that is down changes nothing but its state.
@Component
public final class Catalogue {
    private final Sources sources;
    private final Map<SourceId, Shelf> shelves = new ConcurrentHashMap<>();
    private final List<BiConsumer<SourceId, List<Offered>>> watchers = new CopyOnWriteArrayList<>();

    /// @param sources the registered ones; all begin as never read
    public Catalogue(Sources sources) {
        this.sources = sources;
        sources.all().forEach(source -> shelves.put(source.id(), new Shelf(source, null, null, null, null)));
    }

    /// What there is to say of a report: offered, gone, or nothing where the id never named a report we know of.
    public Optional<CatalogueEntry> find(ReportId id) {
        return sources.find(id.source()).map(source -> shelf(source)).flatMap(shelf -> shelf.entry(id));
    }

    /// The reports that the source offers now, in the order of its menu.
    public List<Offered> offered(SourceId source) {
        return sources.find(source).map(found -> shelf(found).offered()).orElse(List.of());
    }

    /// The reports that the source once offered.
    public List<Gone> gone(SourceId source) {
        return sources.find(source).map(found -> shelf(found).gone()).orElse(List.of());
    }

    Shelf shelf(Source source) {
        return shelves.getOrDefault(source.id(), new Shelf(source, null, null, null, null));
    }

    List<Shelf> shelves() {
        return sources.all().stream().map(this::shelf).toList();
    }

    /// Hands all reports of a source's menu, in its order, to the watcher: at once, and whenever another copy of the menu
    /// serves.
    public void watch(BiConsumer<SourceId, List<Offered>> watcher) {
        watchers.add(watcher);
        shelves.values().forEach(shelf -> watcher.accept(shelf.source().id(), shelf.offered()));
    }

    void put(Shelf shelf) {
        var before = shelves.put(shelf.source().id(), shelf);
        if (before == null || before.menu() != shelf.menu()) {
            watchers.forEach(watcher -> watcher.accept(shelf.source().id(), shelf.offered()));
        }
    }

    /// A source whose reads are not believed.
    ///
    /// @param fault what is wrong with the last of them
    /// @param since when the first of them was made
    record Alarm(Fault fault, Instant since) {}

    /// What is known of one source's menu.
    ///
    /// @param kept     the last good copy, or null before the first
    /// @param menu     the same, read
    /// @param syncedAt when the source was last read without fault
    /// @param alarm    why the last read was not believed, or null where it was
    record Shelf(Source source, @Nullable KeptMenu kept, @Nullable Menu menu, @Nullable Instant syncedAt,
            @Nullable Alarm alarm) {

        /// After a read that is not believed: the copy goes on serving, and the alarm says since when.
        Shelf withFault(Fault met, Instant at) {
            return new Shelf(source, kept, menu, syncedAt, new Alarm(met, alarm == null ? at : alarm.since()));
        }

        /// Why the last read was not believed.
        @Nullable
        Fault fault() {
            return alarm == null ? null : alarm.fault();
        }

        Shelf readAt(Instant instant) {
            return new Shelf(source, kept, menu, instant, null);
        }

        /// `never-read`, `stale` or `current`.
        String state() {
            if (menu == null) {
                return "never-read";
            }
            return alarm == null && syncedAt != null ? "current" : "stale";
        }

        private List<Offered> offered() {
            return menu == null
                    ? List.of()
                    : menu.inOrder().stream().flatMap(placed -> offered(menu, placed).stream()).toList();
        }

        private Optional<CatalogueEntry> entry(ReportId id) {
            if (menu == null || kept == null) {
                return Optional.empty();
            }
            return menu.find(id.node())
                    .<CatalogueEntry>flatMap(placed -> offered(menu, placed))
                    .or(() -> kept.vanished().stream()
                            .filter(stone -> stone.id().equals(id.node()) && stone.category() != null)
                            .findFirst()
                            .map(stone -> gone(id, stone)));
        }

        private Optional<Offered> offered(Menu from, Menu.Placed placed) {
            return Optional.ofNullable(placed.node().report())
                    .map(report -> new Offered(source, from.version(), from.locations(), placed.path(),
                            report));
        }

        private List<Gone> gone() {
            return kept == null
                    ? List.of()
                    : kept.vanished()
                            .stream()
                            .filter(stone -> stone.category() != null)
                            .map(stone -> gone(new ReportId(source.id(), stone.id()), stone))
                            .toList();
        }

        private Gone gone(ReportId id, Vanished stone) {
            return new Gone(source, id, stone.title(), String.valueOf(stone.category()), stone.path(),
                    stone.on(), Optional.ofNullable(stone.successor()).map(node -> new ReportId(id.source(), node)));
        }
    }
}
