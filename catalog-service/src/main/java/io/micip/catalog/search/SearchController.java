package io.micip.catalog.search;

import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.Grain;
import io.micip.catalog.coverage.Coverage;
import io.micip.catalog.coverage.ReportCoverage;
import io.micip.catalog.district.DistrictAccess;
import io.micip.catalog.district.DistrictCodes;
import io.micip.catalog.report.Level;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;

/// Finding reports in the menus of all sources.
@RestController
@RequestMapping("/api/v1/reports")
class SearchController {
    private static final String ORDER = "covered first, best fit first, then title";

    private final ReportSearch search;
    private final Coverage coverage;
    private final DistrictAccess access;

    SearchController(ReportSearch search, Coverage coverage, DistrictAccess access) {
        this.search = search;
        this.coverage = coverage;
        this.access = access;
    }

    @GetMapping
    ResponseEntity<Page<FoundReport>> find(Caller caller, @RequestParam String district,
            @ParameterObject @ModelAttribute SearchQuery query, HttpServletRequest request) {
        var code = DistrictCodes.inQuery(district);
        access.requireReading(caller, code);
        var most = query.pageSize();
        var after = query.after().orElse(null);
        var found = search.find(query.wanted(), new ReportCoverage(coverage, code)::of, after, most + 1);
        var page = Page.of(found, ORDER, most, last -> cursor(last.place()));
        return Pages.respond(page.map(FoundReport::of), request);
    }

    private static Cursor cursor(Found.Place place) {
        return Cursor.of(String.valueOf(place.covered()), String.valueOf(place.worth()), place.title(), place.id());
    }

    /// A report that was found.
    record FoundReport(String id, String source, String title, String category, List<String> grains,
            List<String> levels, String cadence, @Nullable LocalDate posted, List<String> menuPath,
            CoverageView coverage) {

        static FoundReport of(Found found) {
            var report = found.offered().report();
            return new FoundReport(report.id().toString(), report.id().source().value(), report.title(),
                    report.category().code(), report.grains().stream().sorted().map(Grain::code).toList(),
                    report.levels().stream().sorted().map(Level::code).toList(), report.cadence().words(),
                    report.cadence().posted(), found.offered().path(), CoverageView.of(found.decision()));
        }
    }

    record CoverageView(boolean permitted, @Nullable String reason, @Nullable String explanation) {

        static CoverageView of(Decision decision) {
            return switch (decision) {
                case Permit _ -> new CoverageView(true, null, null);
                case Deny deny -> new CoverageView(false, deny.reason().code(), deny.reason().explanation());
            };
        }
    }
}
