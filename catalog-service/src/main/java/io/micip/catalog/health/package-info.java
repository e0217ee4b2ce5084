/// Whether the pages that tiles refer to still answer. Once a night each report's address is asked for its headers, source by
/// source and one at a time; what is found is told as an event and noted for tiles. No page is read and nothing of one kept.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.health;
