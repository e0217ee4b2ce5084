package io.micip.catalog.menu;

import java.time.Instant;
import java.util.Optional;

import io.micip.agreements.SourceId;

/// The last good copies of all menus. Several instances of the service share them; each reads the feeds by itself.
interface Menus {
    /// The last good copy of this source's menu.
    Optional<KeptMenu> find(SourceId source);

    /// Keeps a copy, and tells that the menu changed, in one write. `kept.revision()` must be one more than that of the
    /// copy it replaces, 1 for the first.
    ///
    /// @return false where another instance has kept a copy of this revision before; then nothing was kept
    boolean keep(KeptMenu kept, String menuVersion, MenuChange change);

    /// Notes that the source was read without fault at this instant, changed or not. Not promised: that a note survives
    /// when two instances write at once; one of the two instants stays.
    void noteRead(SourceId source, Instant at);

    /// When the source was last read without fault, as far as noted.
    Optional<Instant> lastRead(SourceId source);
}
