package io.micip.plan.dataset;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.outbox.Versioned;
import io.micip.plan.report.ReportReference;

/// A data set as clients see it.
record DataSetView(String id, String district, String title, String guidingQuestion,
        @Nullable AreaOfInquiry areaOfInquiry, String state, long version, Instant createdAt, Instant changedAt,
        List<Tile> tiles, List<PurgedTile> purgedTiles) {
    static DataSetView of(Versioned<DataSet> versioned) {
        var set = versioned.state();
        var words = set.words();
        return new DataSetView(versioned.id(), set.district().value(), words.title(), words.guidingQuestion(),
                words.areaOfInquiry(), set.standing() == DataSet.Standing.ACTIVE ? "active" : "removed",
                versioned.version(), set.madeAt(), versioned.changedAt(), set.tiles().stream().map(Tile::of).toList(),
                set.purged().stream().map(one -> new PurgedTile(one.id(), one.purgedAt())).toList());
    }

    /// What is left of a tile whose reference was purged.
    record PurgedTile(String id, Instant purgedAt) {}

    /// A data tile as clients see it.
    record Tile(String id, String title, @Nullable String caption, String category, @Nullable String grain,
            @Nullable Integer schoolYear, String source, ReportReference reference, Instant addedAt) {
        static Tile of(DataTile tile) {
            var grain = tile.shape().grain();
            var year = tile.shape().year();
            return new Tile(tile.id(), tile.title(), tile.caption(), tile.shape().category().code(),
                    grain == null ? null : grain.code(), year == null ? null : year.closing(),
                    tile.reference().source(), tile.reference(), tile.addedAt());
        }
    }
}
