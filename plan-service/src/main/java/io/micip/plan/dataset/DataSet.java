package io.micip.plan.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.problem.CommonProblems;

/// A district's collection of data tiles around a guiding question. Immutable: a change answers the next state.
///
/// @param district whose it is
/// @param words    as its authors write them
/// @param standing whether it is in the district's list
/// @param tiles    in the order in which they were added, at most [#MOST_TILES]
/// @param purged   what is left of tiles whose references were purged, newest last, the last [#MOST_PURGED] of them
/// @param madeAt   when it was begun
record DataSet(DistrictCode district, Words words, Standing standing, List<DataTile> tiles, List<Purged> purged,
        Instant madeAt) {
    /// Characters of a title at most.
    static final int LONGEST_TITLE = 120;
    /// Characters of a guiding question at most.
    static final int LONGEST_QUESTION = 500;
    /// Tiles of one data set at most.
    static final int MOST_TILES = 60;
    /// Purged tiles that a data set remembers.
    static final int MOST_PURGED = 500;

    /// Whether a data set is in the district's list.
    enum Standing {
        /// In the list.
        ACTIVE,
        /// Taken off the list; it can be restored.
        REMOVED
    }

    DataSet {
        tiles = List.copyOf(tiles);
        purged = List.copyOf(purged.subList(Math.max(0, purged.size() - MOST_PURGED), purged.size()));
    }

    static DataSet begin(DistrictCode district, Words words, Instant now) {
        return new DataSet(district, words, Standing.ACTIVE, List.of(), List.of(), now);
    }

    DataSet reworded(Words next) {
        requireActive();
        return new DataSet(district, next, standing, tiles, purged, madeAt);
    }

    DataSet with(DataTile tile) {
        requireActive();
        if (tiles.size() >= MOST_TILES) {
            throw DataSetRefusal.FULL.refused();
        }
        return withTiles(Stream.concat(tiles.stream(), Stream.of(tile)).toList());
    }

    DataSet without(String tileId) {
        requireActive();
        if (tile(tileId).isEmpty()) {
            throw DataSetRefusal.NO_SUCH_TILE.refused();
        }
        return withTiles(tiles.stream().filter(tile -> !tile.id().equals(tileId)).toList());
    }

    /// Without the references of these tiles, in the list or not. There is no way back: what is kept of each is that it was
    /// there.
    DataSet purgedOf(Predicate<DataTile> wanted, Instant now) {
        var gone = tiles.stream().filter(wanted).map(tile -> new Purged(tile.id(), now));
        return new DataSet(district, words, standing, tiles.stream().filter(wanted.negate()).toList(),
                Stream.concat(purged.stream(), gone).toList(), madeAt);
    }

    DataSet removed() {
        requireActive();
        return standing(Standing.REMOVED);
    }

    DataSet restored() {
        if (standing == Standing.ACTIVE) {
            throw DataSetRefusal.NOT_REMOVED.refused();
        }
        return standing(Standing.ACTIVE);
    }

    Optional<DataTile> tile(String tileId) {
        return tiles.stream().filter(tile -> tile.id().equals(tileId)).findFirst();
    }

    private void requireActive() {
        if (standing == Standing.REMOVED) {
            throw DataSetRefusal.REMOVED.refused();
        }
    }

    private DataSet withTiles(List<DataTile> next) {
        return new DataSet(district, words, standing, next, purged, madeAt);
    }

    private DataSet standing(Standing next) {
        return new DataSet(district, words, next, tiles, purged, madeAt);
    }

    /// What is left of a tile whose reference was purged: that it was there.
    ///
    /// @param id       of the tile
    /// @param purgedAt when its reference went
    record Purged(String id, Instant purgedAt) {}

    /// The words of a data set, as its authors write them.
    ///
    /// @param title           what it is called, 1 to [#LONGEST_TITLE] characters
    /// @param guidingQuestion what the district wants to learn from the data, 1 to [#LONGEST_QUESTION] characters
    /// @param areaOfInquiry   what it inquires into, if said
    record Words(String title, String guidingQuestion, @Nullable AreaOfInquiry areaOfInquiry) {
        Words {
            title = title.strip();
            guidingQuestion = guidingQuestion.strip();
            require("/title", title, LONGEST_TITLE);
            require("/guidingQuestion", guidingQuestion, LONGEST_QUESTION);
        }

        private static void require(String pointer, String text, int longest) {
            if (text.isEmpty() || text.length() > longest) {
                throw CommonProblems.invalid(pointer,
                        "%d characters (expected: 1 to %d)".formatted(text.length(), longest));
            }
        }
    }
}
