package io.micip.catalog.feed;

import org.jspecify.annotations.Nullable;

import io.micip.catalog.source.FeedPlace.AtAddress;
import io.micip.catalog.source.FeedPlace.InDirectory;
import io.micip.catalog.source.Source;

/// Asks where the source's feed is.
final class PlacedFeeds implements Feeds {
    private final HttpFeeds http;
    private final DirectoryFeeds directories;

    PlacedFeeds(HttpFeeds http, DirectoryFeeds directories) {
        this.http = http;
        this.directories = directories;
    }

    @Override
    public Answer ask(Source source, @Nullable String etag) {
        return switch (source.feed()) {
            case AtAddress(var address) -> http.ask(address, etag);
            case InDirectory(var directory) -> directories.ask(directory, etag);
        };
    }
}
