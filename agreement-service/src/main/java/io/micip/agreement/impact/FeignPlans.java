package io.micip.agreement.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.micip.agreement.agreement.AgreementRefusal;
import io.micip.agreement.impact.ShownTile.Shape;
import io.micip.agreements.Category;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;
import io.micip.chassis.problem.CommonProblems;

/// Asks plan-service over HTTP, page by page. An answer that lacks something or has a word in it that we do not know is no
/// answer: what is left out would count as not affected.
final class FeignPlans implements Plans {

    static final int DATA_SETS_A_PAGE = 100;
    static final int MOST_PAGES = 50;
    private static final int MOST_TILES = 20_000;

    private final PlanClient client;

    FeignPlans(PlanClient client) {
        this.client = client;
    }

    @Override
    public List<ShownTile> tiles(DistrictCode district) {
        List<ShownTile> tiles = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES && tiles.size() <= MOST_TILES; page++) {
            PageAnswer answer = client.tiles(district.value(), DATA_SETS_A_PAGE, cursor);
            answer.items()
                    .forEach(dataSet -> dataSet.tiles().forEach(tile -> tiles.add(tile.shown(dataSet.dataSetId()))));
            cursor = answer.next();
            if (cursor == null) {
                return List.copyOf(tiles);
            }
        }
        throw AgreementRefusal.TOO_MANY_DATA_SETS.refused();
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(CommonProblems::neighbourUnavailable);
    }

    /// The internal operation of plan-service that impact uses.
    @FeignClient(name = "plan-tiles", url = "${micip.neighbours.plan.url}")
    interface PlanClient {
        @GetMapping("/internal/v1/tiles")
        PageAnswer tiles(@RequestParam("district") String district, @RequestParam("limit") int limit,
                @RequestParam(name = "cursor", required = false) @Nullable String cursor);
    }

    record PageAnswer(List<DataSetAnswer> items, @Nullable String next) {

        PageAnswer {
            items = List.copyOf(items);
        }
    }

    record DataSetAnswer(String dataSetId, List<TileAnswer> tiles) {

        DataSetAnswer {
            Objects.requireNonNull(dataSetId);
            tiles = List.copyOf(tiles);
        }
    }

    record TileAnswer(String id, String title, String source, String category, @Nullable String grain,
            @Nullable Integer schoolYear) {

        TileAnswer {
            Stream.of(id, title, source, category).forEach(Objects::requireNonNull);
        }

        ShownTile shown(String dataSetId) {
            return new ShownTile(dataSetId, id, title, new Shape(known(SourceId.find(source)),
                    known(Category.find(category)), grain == null ? null : known(Grain.find(grain)),
                    schoolYear == null ? null : known(SchoolYear.find(schoolYear.toString()))));
        }
    }
}
