package io.micip.catalog.source;

import java.net.URI;
import java.nio.file.Path;

/// Where a source's menu feed is read.
public sealed interface FeedPlace {

    /// At an address of the source's own.
    record AtAddress(URI address) implements FeedPlace {}

    /// In a directory of files that the operator keeps, for a source that publishes no feed.
    ///
    /// @param directory holds one JSON file, or several that are read as one in the order of their names
    record InDirectory(Path directory) implements FeedPlace {}
}
