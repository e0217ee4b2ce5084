/// A source's menu feed: asking for it, and reading it. What comes in is believed whole or not at all, and every text,
/// code and address in it is checked before anything else of the platform sees it.
///
/// Source: `docs/menu-feed.md` (the format).
@org.jspecify.annotations.NullMarked
package io.micip.catalog.feed;
