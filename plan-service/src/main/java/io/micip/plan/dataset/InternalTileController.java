package io.micip.plan.dataset;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.Page;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.plan.dataset.DataSet.Standing;
import io.micip.plan.dataset.DataSetReading.Paging;

/// Tells services of the platform which views a district's plans show. No word of a plan crosses here: ids, what each
/// view shows, and the report's title in its source's menu.
@RestController
@RequestMapping("/internal/v1")
class InternalTileController {
    private final DataSetReading reading;

    InternalTileController(DataSetReading reading) {
        this.reading = reading;
    }

    /// The tiles of the data sets in the district's list, newest data set first, 20 (at most 100) data sets a page. A data
    /// set begun between two pages may be missing; one that is there throughout never is.
    @GetMapping("/tiles")
    Page<TilesView> tiles(@RequestParam String district, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var code = DistrictCode.find(district)
                .orElseThrow(() -> new Refused(Refusal.of(CommonProblems.INVALID, "A district is named by its code.",
                        FieldError.ofParameter("district", "expected: 5 digits"))));
        return reading.page(code, Standing.ACTIVE, new Paging(limit, cursor)).map(TilesView::of);
    }

    /// The tiles of one data set.
    record TilesView(String dataSetId, List<TileView> tiles) {
        static TilesView of(Versioned<DataSet> dataSet) {
            return new TilesView(dataSet.id(), dataSet.state().tiles().stream().map(TileView::of).toList());
        }
    }

    /// What one tile shows.
    ///
    /// @param grain null where it is not known
    record TileView(String id, String title, String source, String category, @Nullable String grain,
            @Nullable Integer schoolYear) {
        static TileView of(DataTile tile) {
            var grain = tile.shape().grain();
            var year = tile.shape().year();
            return new TileView(tile.id(), tile.title(), tile.reference().source(), tile.shape().category().code(),
                    grain == null ? null : grain.code(), year == null ? null : year.closing());
        }
    }
}
