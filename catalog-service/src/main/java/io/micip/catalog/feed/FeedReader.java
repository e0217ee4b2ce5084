package io.micip.catalog.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

import io.micip.catalog.feed.FeedDocument.WrittenLocation;
import io.micip.catalog.feed.FeedDocument.WrittenNode;
import io.micip.catalog.feed.FeedDocument.WrittenTombstone;
import io.micip.catalog.report.Level;
import io.micip.catalog.report.Place;
import io.micip.catalog.report.Report;
import io.micip.catalog.report.ReportId;
import io.micip.catalog.report.SourceLocations;
import io.micip.catalog.source.Source;

/// Turns the bytes of a feed into a menu, or says why they are not believed. A feed is believed whole or not at all: half
/// a menu would look like a removal.
///
/// Source: `docs/menu-feed.md`.
public final class FeedReader {
    static final String FORMAT = "micip-menu/1";
    static final int LARGEST = 5_000_000;
    static final int DEEPEST = 8;
    static final int LONGEST_TITLE = 200;
    private static final int MOST_NODES = 10_000;
    private static final int MOST_LOCATIONS = 20_000;

    private final Source source;
    private final ReportReader reports;
    private final Set<String> ids = new HashSet<>();

    private FeedReader(Source source) {
        this.source = source;
        this.reports = new ReportReader(source);
    }

    /// The menu that these bytes describe.
    ///
    /// @throws Absurd where it is not believed
    public static Menu read(Source source, byte[] feed) {
        if (feed.length > LARGEST) {
            throw new Absurd(Fault.TOO_LARGE, feed.length + " bytes");
        }
        if (feed.length == 0) {
            throw new Absurd(Fault.NOT_JSON, "0 bytes");
        }
        return new FeedReader(source).menu(parse(feed));
    }

    /// What these bytes speak of, as far as they can be read: of a feed that once was believed and is not any more.
    public static Outline outline(byte[] feed) {
        try {
            return Outline.of(parse(feed));
        } catch (Absurd _) {
            return new Outline(List.of(), Set.of());
        }
    }

    private static FeedDocument parse(byte[] feed) {
        try {
            var document = FeedJson.MAPPER.readValue(feed, FeedDocument.class);
            if (document == null) {
                throw new Absurd(Fault.NOT_THE_FORMAT, "null");
            }
            return document;
        } catch (StreamConstraintsException _) {
            throw new Absurd(Fault.TOO_DEEP, "nesting, a name or a text beyond all measure");
        } catch (tools.jackson.databind.DatabindException _) {
            throw new Absurd(Fault.NOT_THE_FORMAT, "a field of another type");
        } catch (JacksonException _) {
            throw new Absurd(Fault.NOT_JSON, feed.length + " bytes");
        }
    }

    private Menu menu(FeedDocument document) {
        if (!FORMAT.equals(document.format())) {
            throw new Absurd(Fault.NOT_THE_FORMAT, "format");
        }
        if (!source.id().value().equals(document.source())) {
            throw new Absurd(Fault.OTHER_SOURCE, "source");
        }
        var version = FeedText.code(document.version(), Fault.NOT_THE_FORMAT, "version");
        var locations = locations(all(document.locations(), Fault.BAD_LOCATION, "locations"));
        var nodes = nodes(all(document.nodes(), Fault.NOT_THE_FORMAT, "nodes"), 1);
        var tombstones = tombstones(all(document.tombstones(), Fault.NOT_THE_FORMAT, "tombstones"));
        if (nodes.isEmpty()) {
            throw new Absurd(Fault.NOT_THE_FORMAT, "no nodes");
        }
        return new Menu(source.id(), version, locations, nodes, tombstones);
    }

    private List<MenuNode> nodes(List<WrittenNode> written, int depth) {
        if (depth > DEEPEST && !written.isEmpty()) {
            throw new Absurd(Fault.TOO_DEEP, "level " + depth);
        }
        return written.stream().map(node -> node(node, depth)).toList();
    }

    private MenuNode node(WrittenNode written, int depth) {
        var id = nodeId(written.id(), "node of level " + depth);
        if (!ids.add(id)) {
            throw new Absurd(Fault.DUPLICATE_ID, id);
        }
        if (ids.size() > MOST_NODES) {
            throw new Absurd(Fault.TOO_MANY, ids.size() + " nodes");
        }
        var title = FeedText.words(written.title(), LONGEST_TITLE, id);
        var children = nodes(all(written.children(), Fault.NOT_THE_FORMAT, id), depth + 1);
        @Nullable
        Report report = written.report() == null
                ? null
                : reports.read(new ReportId(source.id(), id), title, written.report());
        return new MenuNode(id, title, children, report);
    }

    private List<Tombstone> tombstones(List<WrittenTombstone> written) {
        var successors = new HashMap<String, @Nullable String>();
        var tombstones = new ArrayList<Tombstone>();
        for (var stone : written) {
            var id = nodeId(stone.id(), "tombstone");
            if (ids.contains(id) || successors.containsKey(id)) {
                throw new Absurd(Fault.DUPLICATE_ID, id);
            }
            var successor = stone.successor() == null ? null : nodeId(stone.successor(), id);
            successors.put(id, successor);
            tombstones.add(new Tombstone(id, day(stone.vanished(), id), successor));
        }
        successors.keySet().forEach(id -> requireEnd(id, successors));
        return tombstones;
    }

    private static void requireEnd(String first, Map<String, @Nullable String> successors) {
        var seen = new HashSet<String>();
        for (@Nullable
        String id = first; id != null; id = successors.get(id)) {
            if (!seen.add(id)) {
                throw new Absurd(Fault.CYCLIC, first);
            }
        }
    }

    private static SourceLocations locations(List<WrittenLocation> written) {
        if (written.size() > MOST_LOCATIONS) {
            throw new Absurd(Fault.TOO_MANY, written.size() + " locations");
        }
        var ids = new HashMap<Place, List<Integer>>();
        for (var location : written) {
            var entity = Objects.requireNonNullElse(location.entity(), "");
            var place = Level.ofCode(Objects.requireNonNullElse(location.level(), ""))
                    .flatMap(level -> Place.of(level, entity))
                    .orElseThrow(() -> new Absurd(Fault.BAD_LOCATION, "entity or level"));
            if (ids.put(place, threeIds(location, place)) != null) {
                throw new Absurd(Fault.BAD_LOCATION, place + " twice");
            }
        }
        return new SourceLocations(ids);
    }

    private static List<Integer> threeIds(WrittenLocation location, Place place) {
        var numbers = all(location.ids(), Fault.BAD_LOCATION, place.toString());
        if (numbers.size() != 3 || numbers.stream().anyMatch(number -> number < 0 || number > 9_999_999)) {
            throw new Absurd(Fault.BAD_LOCATION, place + " (expected: three numbers from 0 to 9999999)");
        }
        return numbers;
    }

    private static String nodeId(@Nullable String id, String where) {
        if (id == null || !ReportId.isNodeId(id)) {
            throw new Absurd(Fault.NOT_THE_FORMAT, "id of " + where);
        }
        return id;
    }

    /// @throws Absurd where the text is no ISO date
    static LocalDate day(@Nullable String text, String where) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeException _) {
            throw new Absurd(Fault.NOT_THE_FORMAT, "date of " + where);
        }
    }

    /// The elements of a list that may be left out but holds no nulls.
    static <T> List<T> all(@Nullable List<@Nullable T> list, Fault fault, String where) {
        var whole = new ArrayList<T>();
        if (list != null) {
            for (var element : list) {
                if (element == null) {
                    throw new Absurd(fault, where);
                }
                whole.add(element);
            }
        }
        return whole;
    }
}
