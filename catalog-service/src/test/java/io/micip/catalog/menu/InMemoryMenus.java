package io.micip.catalog.menu;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.SourceId;

/// Menus in memory, with the changes that were told.
final class InMemoryMenus implements Menus {
    private static final Comparator<Told> NEWEST_FIRST = Comparator
            .comparingLong((Told told) -> told.place().revision()).reversed()
            .thenComparingInt(told -> told.place().line());

    final List<MenuChange> told = new ArrayList<>();
    private final Map<SourceId, KeptMenu> kept = new HashMap<>();
    private final Map<SourceId, Instant> reads = new HashMap<>();
    private final Map<SourceId, List<Told>> lines = new HashMap<>();

    @Override
    public Optional<KeptMenu> find(SourceId source) {
        return Optional.ofNullable(kept.get(source));
    }

    @Override
    public boolean keep(KeptMenu menu, String menuVersion, MenuChange change) {
        var known = find(menu.source()).map(KeptMenu::revision).orElse(0L);
        if (menu.revision() != known + 1) {
            return false;
        }
        kept.put(menu.source(), menu);
        told.add(change);
        lines.computeIfAbsent(menu.source(), _ -> new ArrayList<>())
                .addAll(MongoHistory.numbered(menu.readAt(), menu.revision(), menuVersion, change.lines()));
        return true;
    }

    @Override
    public void noteRead(SourceId source, Instant at) {
        reads.put(source, at);
    }

    @Override
    public Optional<Instant> lastRead(SourceId source) {
        return Optional.ofNullable(reads.get(source));
    }

    @Override
    public List<Told> history(SourceId source, @Nullable String node, @Nullable Place from, int most) {
        return lines.getOrDefault(source, List.of()).stream()
                .filter(line -> node == null || node.equals(line.change().node()))
                .filter(line -> from == null || line.place().revision() < from.revision()
                        || line.place().revision() == from.revision() && line.place().line() > from.line())
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }
}
