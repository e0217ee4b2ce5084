package io.micip.catalog.menu;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micip.agreements.SourceId;

/// Menus in memory, with the changes that were told.
final class InMemoryMenus implements Menus {
    final List<MenuChange> told = new ArrayList<>();
    private final Map<SourceId, KeptMenu> kept = new HashMap<>();
    private final Map<SourceId, Instant> reads = new HashMap<>();

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
}
