package io.micip.catalog.feed;

import org.jspecify.annotations.Nullable;

import io.micip.catalog.source.Source;

/// Asks a source for its menu feed. Every answer comes within seconds, whatever the source does, and holds at most 5 MB.
/// Nothing of ours goes out but the tag of the copy we have. An answer is not believed yet: [FeedReader] says whether.
public interface Feeds {
    /// @param etag of the copy we have, or null
    Answer ask(Source source, @Nullable String etag);

    /// What came back.
    sealed interface Answer {
        /// The copy we have is still the source's.
        record Unchanged() implements Answer {}

        /// A document of at most 5 MB, not believed yet.
        record Document(byte[] bytes, @Nullable String etag) implements Answer {}

        /// Nothing usable.
        record Failed(Fault fault) implements Answer {}
    }
}
