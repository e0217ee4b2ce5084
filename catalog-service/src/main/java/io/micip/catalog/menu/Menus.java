package io.micip.catalog.menu;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.SourceId;

/// The last good copies of all menus, and the history of how they changed. Several instances of the service share them;
/// each reads the feeds by itself.
interface Menus {
    /// The last good copy of this source's menu.
    Optional<KeptMenu> find(SourceId source);

    /// Keeps a copy, with the lines of the change history, and tells that the menu changed, in one write.
    /// `kept.revision()` must be one more than that of the copy it replaces, 1 for the first.
    ///
    /// @return false where another instance has kept a copy of this revision before; then nothing was kept
    boolean keep(KeptMenu kept, String menuVersion, MenuChange change);

    /// Notes that the source was read without fault at this instant, changed or not. Not promised: that a note survives
    /// when two instances write at once; one of the two instants stays.
    void noteRead(SourceId source, Instant at);

    /// When the source was last read without fault, as far as noted.
    Optional<Instant> lastRead(SourceId source);

    /// The change history, the newest change first, each change's lines in its own order.
    ///
    /// @param node only lines about this node, or null for all
    /// @param from where the page before ended, or null for the first
    /// @param most lines
    List<Told> history(SourceId source, @Nullable String node, @Nullable Place from, int most);

    /// A line of the history.
    ///
    /// @param at          when the copy was read that says so
    /// @param menuVersion the version that the source gave to it
    record Told(Instant at, Place place, String menuVersion, NodeChange change) {}

    /// Where a line stands.
    ///
    /// @param revision of the copy
    /// @param line     from 0 in each revision
    record Place(long revision, int line) {}
}
