/// The menu of a source, as the source maintains it: read over and over, checked before it is believed, kept as the last
/// good copy. A read that fails or makes no sense removes nothing; a node that is no longer named becomes a tombstone.
///
/// Source: `docs/menu-feed.md` (the format), MDE bulletin of 12 February 2021 (the sources maintain their menus).
@org.jspecify.annotations.NullMarked
package io.micip.catalog.menu;
