package io.micip.audit.attestation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.stores.StoreWalk;
import io.micip.inventory.DataElement;
import io.micip.inventory.Inventory;
import io.micip.inventory.StoredCollection;
import io.micip.inventory.StoredCollection.Writing;

/// Counts what one service stores, and notes what the inventory of data elements has no line for.
final class StoreTally implements StoreWalk.Visitor {
    private static final String STATE = "state.";
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}(\\[\\])*");
    private static final int MOST_ASTRAY = 100;

    private final String service;
    private final TextScan scan;
    private final Map<String, SortedMap<String, DataElement>> known = new HashMap<>();
    private final SortedMap<String, CollectionTally> collections = new TreeMap<>();
    private final SortedMap<String, Long> astray = new TreeMap<>();

    /// @param scan takes the texts
    StoreTally(String service, TextScan scan) {
        this.service = service;
        this.scan = scan;
        Stream.concat(Inventory.of(service).stream(), Inventory.everywhere().stream())
                .forEach(one -> known.put(one.name(), elements(one)));
    }

    private static SortedMap<String, DataElement> elements(StoredCollection collection) {
        var elements = new TreeMap<String, DataElement>();
        boolean record = collection.writing() == Writing.RECORD;
        collection.elements().forEach(one -> elements.put(record ? STATE + one.path() : one.path(), one));
        if (record) {
            Inventory.aggregate().elements().forEach(one -> elements.put(one.path(), one));
        }
        return elements;
    }

    /// Counts a document.
    @Override
    public void document(String collection, String id) {
        collections.computeIfAbsent(collection, _ -> new CollectionTally()).documents++;
        if (!known.containsKey(collection)) {
            astray(service + " " + shown(collection) + ": no such collection in the inventory");
        }
    }

    /// Counts a value of a document.
    ///
    /// @param path as in [DataElement]
    @Override
    public void value(String collection, String path, Object value) {
        var elements = known.getOrDefault(collection, new TreeMap<>());
        var named = named(elements, path);
        var place = service + " " + shown(collection) + "." + (named == null ? shown(path) : named);
        var element = named == null ? null : elements.get(named);
        if (named == null || element == null) {
            astray(place + ": no such element in the inventory");
            return;
        }
        collections.computeIfAbsent(collection, _ -> new CollectionTally()).values.merge(named, 1L, Long::sum);
        if (!element.kind().holds(value)) {
            astray(place + ": no " + element.kind().code());
        }
        if (element.kind().isText() && value instanceof String text) {
            scan.scan(place, element.kind(), text);
        } else if (element.kind().isText() && value instanceof byte[] raw) {
            scan.bytes(place, raw);
        }
    }

    private void astray(String what) {
        var counted = astray.containsKey(what) || astray.size() < MOST_ASTRAY ? what : service + ": more";
        astray.merge(counted, 1L, Long::sum);
    }

    /// A name that nobody declared may be a value, and this is shown to everybody: only what looks like a field's name is.
    private static String shown(String path) {
        return Arrays.stream(path.split("\\.")).map(part -> FIELD.matcher(part).matches() ? part : "?")
                .collect(Collectors.joining("."));
    }

    /// The path by which the inventory knows this one: itself, or `before.*` for a name in a map.
    private static @Nullable String named(SortedMap<String, DataElement> elements, String path) {
        if (elements.containsKey(path)) {
            return path;
        }
        return elements.keySet().stream()
                .filter(one -> one.endsWith(".*") && path.startsWith(one.substring(0, one.length() - 1)))
                .findFirst()
                .orElse(null);
    }

    String service() {
        return service;
    }

    /// Collections by name.
    SortedMap<String, CollectionTally> collections() {
        return collections;
    }

    /// The element that stands behind a counted path.
    DataElement element(String collection, String path) {
        var element = known.getOrDefault(collection, new TreeMap<>()).get(path);
        if (element == null) {
            throw new IllegalArgumentException(collection + "." + path + " was not counted");
        }
        return element;
    }

    /// What is stored and has no line, or is not what its line says; with how often. Never a value.
    SortedMap<String, Long> astray() {
        return astray;
    }

    /// Counts of one collection.
    static final class CollectionTally {
        private final SortedMap<String, Long> values = new TreeMap<>();
        private long documents;

        long documents() {
            return documents;
        }

        /// Values by path.
        SortedMap<String, Long> values() {
            return values;
        }
    }
}
