package io.micip.plan.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreements.DistrictCode;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;
import io.micip.plan.dataset.Purging.Listed;
import io.micip.plan.dataset.Purging.Purge;
import io.micip.plan.dataset.Purging.Selection;

/// Purging references: listed first, then taken with the entity tag of that list.
@RestController
@RequestMapping("/api/v1/districts/{code}")
class PurgeController {
    private static final String NOTICE = "A purge cannot be undone: the references are deleted, and nobody can restore them."
            + " The data sets and their words stay; the log keeps that tiles were added and purged, by id.";

    private final Purging purging;

    PurgeController(Purging purging) {
        this.purging = purging;
    }

    /// The references that a purge would take, at most a thousand at a time; the entity tag names this list.
    @GetMapping("/references")
    ResponseEntity<ReferencesView> list(Caller caller, @PathVariable String code, @RequestParam String source,
            @RequestParam(required = false) @Nullable String schoolYear) {
        var district = district(code);
        var listed = purging.list(caller, district, selection(source, "?source", schoolYear, "?schoolYear"));
        return ResponseEntity.ok().eTag(ETags.of(listed.fingerprint(district))).body(ReferencesView.of(listed));
    }

    /// Deletes the references that were listed. Repeating it is harmless: what is gone is not listed any more.
    @PostMapping("/purges")
    PurgeView purge(Caller caller, @PathVariable String code, IfMatch listed, @RequestBody PurgeRequest request) {
        var year = request.schoolYear() == null ? null : request.schoolYear().toString();
        var selection = selection(request.source(), "/source", year, "/schoolYear");
        return PurgeView.of(purging.purge(caller, district(code), selection, listed));
    }

    private static DistrictCode district(String code) {
        return DistrictCode.find(code).orElseThrow(CommonProblems::unknown);
    }

    private static Selection selection(@Nullable String source, String sourceField, @Nullable String year,
            String yearField) {
        var readSource = Optional.ofNullable(source).flatMap(SourceId::find)
                .orElseThrow(() -> CommonProblems.invalid(sourceField, "expected: a source such as data-hub"));
        var readYear = year == null
                ? null
                : SchoolYear.find(year).orElseThrow(() -> CommonProblems.invalid(yearField,
                        "expected: closing year, " + SchoolYear.FIRST + " to " + SchoolYear.LAST));
        return new Selection(readSource, readYear);
    }

    /// What is to be purged, as it was listed.
    ///
    /// @param schoolYear closing year; all years if left out
    record PurgeRequest(@Nullable String source, @Nullable Integer schoolYear) {}

    /// What a purge would take.
    ///
    /// @param count    references in this list
    /// @param dataSets data sets that hold them
    /// @param more     whether others are left for another purge
    /// @param notice   what a purge means
    record ReferencesView(String source, @Nullable Integer schoolYear, int count, int dataSets, boolean more,
            String notice, List<ReferenceView> references) {
        static ReferencesView of(Listed listed) {
            var selection = listed.selection();
            var year = selection.year();
            var references = new ArrayList<ReferenceView>();
            listed.dataSets().forEach(dataSet -> selection.of(dataSet.state()).forEach(tile -> references.add(
                    ReferenceView.of(dataSet.id(), dataSet.state(), tile))));
            return new ReferencesView(selection.source().value(), year == null ? null : year.closing(),
                    listed.references(), listed.dataSets().size(), listed.more(), NOTICE, references);
        }
    }

    /// One reference.
    ///
    /// @param schoolYear closing year; none where the view names none, or where it is not known
    record ReferenceView(String dataSetId, String dataSetTitle, String tileId, String reportId, String category,
            @Nullable Integer schoolYear, Instant addedAt) {
        static ReferenceView of(String id, DataSet dataSet, DataTile tile) {
            var year = tile.shape().year();
            return new ReferenceView(id, dataSet.words().title(), tile.id(), tile.reference().reportId(),
                    tile.shape().category().code(), year == null ? null : year.closing(), tile.addedAt());
        }
    }

    /// What a purge took.
    ///
    /// @param purged   references that are gone
    /// @param dataSets data sets that held them
    /// @param left     references that were listed and are still there; list again
    /// @param more     whether others wait that were not listed; list again
    record PurgeView(int purged, int dataSets, int left, boolean more) {
        static PurgeView of(Purge purge) {
            return new PurgeView(purge.references(), purge.dataSets(), purge.left(), purge.more());
        }
    }
}
