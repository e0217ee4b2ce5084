package io.micip.audit.record;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How far each log goes for an answer: its first entries, up to a size. What is added to a log later is outside, so an
/// answer can be made again, and can be shown to be whole.
/// @param sizes entries by log; a log that is not named has none inside
public record Extent(SortedMap<Integer, Long> sizes) {
    /// No entry of any log.
    public static final Extent NOTHING = new Extent(new TreeMap<>());

    private static final String FORM = "(0|[1-9][0-9]{0,5}):(0|[1-9][0-9]{0,17})";

    public Extent {
        sizes = new TreeMap<>(sizes);
    }

    /// Whether a place is inside.
    public boolean holds(Place place) {
        return place.index() < sizes.getOrDefault(place.log(), 0L);
    }

    /// How many entries of a log are inside.
    public long of(int log) {
        return sizes.getOrDefault(log, 0L);
    }

    /// The logs that are named, by number.
    public Set<Integer> logs() {
        return sizes.keySet();
    }

    /// The same, but for one log.
    /// @param size how many of its entries are inside
    public Extent with(int log, long size) {
        var other = new TreeMap<>(sizes);
        other.put(log, size);
        return new Extent(other);
    }

    /// Whether all of this is inside the other.
    public boolean isWithin(Extent other) {
        return sizes.entrySet().stream()
                .allMatch(log -> log.getValue() <= other.sizes.getOrDefault(log.getKey(), 0L));
    }

    /// As it is sent: `0:120,1:33`.
    public String text() {
        return sizes.entrySet().stream().map(log -> log.getKey() + ":" + log.getValue())
                .collect(Collectors.joining(","));
    }

    /// Reads what [#text] writes.
    /// @throws IllegalArgumentException for anything else
    public static Extent parse(String text) {
        var sizes = new TreeMap<Integer, Long>();
        for (String log : text.split(",", -1)) {
            if (!log.matches(FORM)) {
                throw new IllegalArgumentException("'" + log + "' (expected: log:size)");
            }
            Map.Entry<Integer, Long> read = Map.entry(Integer.valueOf(log.substring(0, log.indexOf(':'))),
                    Long.valueOf(log.substring(log.indexOf(':') + 1)));
            if (sizes.put(read.getKey(), read.getValue()) != null) {
                throw new IllegalArgumentException("log " + read.getKey() + " stands twice");
            }
        }
        return new Extent(sizes);
    }
}
