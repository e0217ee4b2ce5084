package io.micip.agreement.impact;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.impact.Impact.Changed;
import io.micip.agreements.DenialReason;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;

/// What a step would change.
///
/// @param agreementVersion what it was compared with; a step on another version may change something else
/// @param asOf when the plans were asked
/// @param goesDark tiles that show now and would not
/// @param goesLight tiles that do not show now and would
/// @param unchanged how many tiles stay as they are
/// @param undetermined tiles of which it cannot be said, since their grain was never kept
/// @param onceInForce true where nothing is in force now, and this is what will change once it is; false for
///     `coming-into-force` where nothing is signed, for then nothing will be in force
record ImpactView(long agreementVersion, Instant asOf, AffectedView goesDark, AffectedView goesLight, int unchanged,
        AffectedView undetermined, boolean onceInForce) {

    static ImpactView of(Impact impact, long agreementVersion, Instant asOf) {
        return new ImpactView(agreementVersion, asOf, AffectedView.of(impact.dark()), AffectedView.of(impact.light()),
                impact.unchanged(), AffectedView.ofUnknown(impact.undetermined()), impact.onceInForce());
    }

    /// Tiles by data set.
    ///
    /// @param tiles how many in all
    /// @param dataSets the data sets they stand in
    record AffectedView(int tiles, List<AffectedDataSetView> dataSets) {

        static AffectedView of(List<Changed> changed) {
            return grouped(changed.stream().collect(Collectors.groupingBy(one -> one.tile().dataSetId(),
                    LinkedHashMap::new, Collectors.mapping(one -> AffectedTileView.of(one.tile(), one.reason()),
                            Collectors.toList()))));
        }

        static AffectedView ofUnknown(List<ShownTile> tiles) {
            return grouped(tiles.stream().collect(Collectors.groupingBy(ShownTile::dataSetId, LinkedHashMap::new,
                    Collectors.mapping(tile -> AffectedTileView.of(tile, null), Collectors.toList()))));
        }

        private static AffectedView grouped(Map<String, List<AffectedTileView>> byDataSet) {
            return new AffectedView(byDataSet.values().stream().mapToInt(List::size).sum(),
                    byDataSet.entrySet().stream()
                            .map(entry -> new AffectedDataSetView(entry.getKey(), entry.getValue())).toList());
        }
    }

    /// Tiles of one data set, whose words stay in plan-service.
    record AffectedDataSetView(String dataSetId, List<AffectedTileView> tiles) {}

    /// One tile.
    ///
    /// @param title the report's, in its source's menu
    /// @param reason why it would be dark, or is dark now
    record AffectedTileView(String tileId, String title, String source, String category, @Nullable String grain,
            @Nullable Integer schoolYear, @Nullable String reason) {

        static AffectedTileView of(ShownTile tile, @Nullable DenialReason reason) {
            Grain grain = tile.shape().grain();
            SchoolYear year = tile.shape().year();
            return new AffectedTileView(tile.id(), tile.title(), tile.shape().source().value(),
                    tile.shape().category().code(),
                    grain == null ? null : grain.code(), year == null ? null : year.closing(),
                    reason == null ? null : reason.code());
        }
    }
}
