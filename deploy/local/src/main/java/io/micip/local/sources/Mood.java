package io.micip.local.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.micip.local.sources.MenuFeed.Node;
import io.micip.local.sources.MenuFeed.Tombstone;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What a stand-in can be made to do to those who read its menu, as outside systems now and then do: nothing at all, wait,
/// break off, fail, send elsewhere, or say what cannot be true. Report pages are broken off and silent too, and well
/// otherwise.
enum Mood {
    WELL,
    SILENT,
    BREAKING_OFF,
    FAILING,
    REDIRECTING,
    NOT_JSON,
    EMPTY,
    HALF_GONE,
    OTHER_HOST,
    CYCLIC,
    TOO_DEEP;

    private static final String SOMEBODY_ELSE = "http://127.0.0.3:9103";
    private static final int LEVELS = 9;

    static Optional<Mood> named(String name) {
        return Arrays.stream(values())
                .filter(mood -> mood.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }

    /// Whether nothing is answered at all.
    boolean isMute() {
        return this == SILENT || this == BREAKING_OFF;
    }

    /// What the source publishes instead of its feed.
    ///
    /// @param origin of the source, with which its templates begin
    byte[] publish(MenuFeed feed, String origin) {
        return switch (this) {
            case WELL, SILENT, BREAKING_OFF, FAILING, REDIRECTING, NOT_JSON -> feed.bytes();
            case EMPTY -> with(feed, List.of()).bytes();
            case HALF_GONE -> with(feed, List.of(feed.nodes().getFirst())).bytes();
            case OTHER_HOST -> new String(feed.bytes(), UTF_8).replace(origin, SOMEBODY_ELSE).getBytes(UTF_8);
            case CYCLIC -> new MenuFeed(feed.format(), feed.source(), "2026-10-02", feed.published(), feed.locations(),
                    feed.nodes(), List.of(new Tombstone("gone-one", "2026-10-01", "gone-other"),
                            new Tombstone("gone-other", "2026-10-01", "gone-one")))
                    .bytes();
            case TOO_DEEP -> with(feed, List.of(nested(feed.nodes(), LEVELS))).bytes();
        };
    }

    private static MenuFeed with(MenuFeed feed, List<Node> nodes) {
        return new MenuFeed(feed.format(), feed.source(), "2026-10-02", feed.published(), feed.locations(), nodes,
                feed.tombstones());
    }

    private static Node nested(List<Node> nodes, int levels) {
        var inside = new Node("level-" + levels, "Level " + levels, nodes, null);
        return levels == 1 ? inside : nested(List.of(inside), levels - 1);
    }
}
