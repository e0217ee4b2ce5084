package io.micip.plan.dataset;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.outbox.Versioned;
import io.micip.plan.dataset.TileNotice.NewData;
import io.micip.plan.dataset.TileNotice.TileHealth;
import io.micip.plan.report.ReportReference;

/// A data set as clients see it.
record DataSetView(String id, String district, String title, String guidingQuestion,
        @Nullable AreaOfInquiry areaOfInquiry, String state, long version, Instant createdAt, Instant changedAt,
        List<Tile> tiles, List<PurgedTile> purgedTiles) {
    /// @param notices what there is to say of a tile's report
    static DataSetView of(Versioned<DataSet> versioned, Function<DataTile, TileNotice> notices) {
        var set = versioned.state();
        var words = set.words();
        return new DataSetView(versioned.id(), set.district().value(), words.title(), words.guidingQuestion(),
                words.areaOfInquiry(), set.standing() == DataSet.Standing.ACTIVE ? "active" : "removed",
                versioned.version(), set.madeAt(), versioned.changedAt(),
                set.tiles().stream().map(tile -> Tile.of(tile, notices.apply(tile))).toList(),
                set.purged().stream().map(one -> new PurgedTile(one.id(), one.purgedAt())).toList());
    }

    /// What is left of a tile whose reference was purged.
    record PurgedTile(String id, Instant purgedAt) {}

    /// A data tile as clients see it.
    ///
    /// @param health  how the report's page answered last; null while nobody has looked
    /// @param newData since the tile was added; null where there are none
    record Tile(String id, String title, @Nullable String caption, String category, @Nullable String grain,
            @Nullable Integer schoolYear, String source, ReportReference reference, Instant addedAt,
            @Nullable TileHealth health, @Nullable NewData newData) {
        static Tile of(DataTile tile, TileNotice notice) {
            var grain = tile.shape().grain();
            var year = tile.shape().year();
            return new Tile(tile.id(), tile.title(), tile.caption(), tile.shape().category().code(),
                    grain == null ? null : grain.code(), year == null ? null : year.closing(),
                    tile.reference().source(), tile.reference(), tile.addedAt(), notice.health(), notice.newData());
        }
    }
}
