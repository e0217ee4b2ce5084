/// Finding reports across all sources, by words and by what they are about. Answers from memory; the index of a source is
/// made anew whenever another copy of its menu serves. What people look for is kept nowhere.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.search;
