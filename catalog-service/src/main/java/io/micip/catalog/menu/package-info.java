/// The menu of a source, as the source maintains it: read over and over, kept as the last good copy. A read that fails or
/// makes no sense removes nothing; a node that is no longer named becomes a tombstone.
///
/// Source: MDE bulletin of 12 February 2021 (the sources maintain their menus).
@org.jspecify.annotations.NullMarked
package io.micip.catalog.menu;
