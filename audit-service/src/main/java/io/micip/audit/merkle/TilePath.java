package io.micip.audit.merkle;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a tile stands: 256 hashes of one level, or a bundle of 256 entries, or the first few of them.
///
/// Invariant: level -1 (entries) to 63, index not negative, width 1 to 256; 256 is a full tile.
/// Source: C2SP tlog-tiles, "Merkle tree" and "Log entries".
/// @param level 0 for leaf hashes, l for hashes of full tiles of level l-1, [#ENTRIES] for a bundle of entries
/// @param index position among the tiles of the level, from 0
/// @param width hashes or entries in the tile
public record TilePath(int level, long index, int width) {
    /// The level of entry bundles, written `entries` in a path.
    public static final int ENTRIES = -1;

    /// Hashes or entries in a full tile.
    public static final int FULL = 256;

    static final int HEIGHT = 8;

    private static final int HIGHEST_LEVEL = 63;
    private static final int GROUP = 1000;
    private static final Pattern FORM = Pattern
            .compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int LONGEST_INDEX = 15;

    public TilePath {
        if (level < ENTRIES || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "tile: level " + level + ", index " + index + ", width " + width + " (expected: a possible tile)");
        }
    }

    /// The tile that holds the given hash or entry of a level, in a tree of this size.
    /// @throws IllegalArgumentException if a tree of this size has no such tile
    public static TilePath at(int level, long index, long size) {
        return new TilePath(level, index, width(level, index, size));
    }

    /// How many hashes or entries this tile has in a tree of the given size; 0 if there is none.
    public static int width(int level, long index, long size) {
        long held = count(level, size) - index * FULL;
        return Math.clamp(held, 0, FULL);
    }

    /// How many hashes (entries, for bundles) a level has in a tree of this size, all its tiles together.
    static long count(int level, long size) {
        int shift = Math.max(level, 0) * HEIGHT;
        return shift >= Long.SIZE ? 0 : size >>> shift;
    }

    /// Reads a path such as `tile/0/x001/234.p/17`; empty if it is not one, or not in the one form the spec allows.
    public static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        String digits = form.group(2).replaceAll("[x/]", "");
        if (digits.length() > LONGEST_INDEX) {
            return Optional.empty();
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        if (level > HIGHEST_LEVEL || width > FULL) {
            return Optional.empty();
        }
        var tile = new TilePath(level, Long.parseLong(digits), width);
        return Optional.of(tile).filter(read -> read.path().equals(path));
    }

    /// Whether the tile holds all 256.
    public boolean isFull() {
        return width == FULL;
    }

    /// Whether a tree of this size has the tile, whole or as a part of one that has grown since.
    public boolean isWithin(long size) {
        return width <= width(level, index, size);
    }

    /// The full tile of which this is a part.
    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /// The bytes of this part of a tile, cut from those of the full one.
    public byte[] partOf(byte[] full) {
        return level == ENTRIES
                ? EntryBundle.write(EntryBundle.read(full).subList(0, width))
                : Arrays.copyOf(full, width * Hash.LENGTH);
    }

    /// The path below a log's prefix, for example `tile/entries/x001/x234/067.p/8`.
    public String path() {
        var groups = new StringBuilder("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            groups.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        String kind = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + kind + "/" + groups + (isFull() ? "" : ".p/" + width);
    }

    @Override
    public String toString() {
        return path();
    }
}
