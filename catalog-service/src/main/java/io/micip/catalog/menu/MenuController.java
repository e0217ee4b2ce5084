package io.micip.catalog.menu;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreements.DistrictCode;
import io.micip.agreements.SourceId;
import io.micip.catalog.coverage.Coverage;
import io.micip.catalog.coverage.ReportCoverage;
import io.micip.catalog.district.District;
import io.micip.catalog.district.DistrictAccess;
import io.micip.catalog.district.DistrictCodes;
import io.micip.catalog.menu.CatalogueEntry.Gone;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.menu.MenuViews.MenuView;
import io.micip.catalog.menu.MenuViews.ReportView;
import io.micip.catalog.report.Choosable;
import io.micip.catalog.report.ReportId;
import io.micip.catalog.source.Sources;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;

/// Menus and their reports, with what the district's agreement permits of each.
@RestController
@RequestMapping("/api/v1")
class MenuController {
    private final Sources sources;
    private final Catalogue catalogue;
    private final Coverage coverage;
    private final DistrictAccess access;

    MenuController(Sources sources, Catalogue catalogue, Coverage coverage, DistrictAccess access) {
        this.sources = sources;
        this.catalogue = catalogue;
        this.coverage = coverage;
        this.access = access;
    }

    @GetMapping("/sources/{id}/menu")
    MenuView menu(Caller caller, @PathVariable String id, @RequestParam String district) {
        var code = DistrictCodes.inQuery(district);
        access.requireReading(caller, code);
        var source = SourceId.find(id).flatMap(sources::find).orElseThrow(CommonProblems::unknown);
        return MenuView.of(catalogue.shelf(source), new ReportCoverage(coverage, code));
    }

    @GetMapping("/reports/{id}")
    ReportView report(Caller caller, @PathVariable String id, @RequestParam String district) {
        var code = DistrictCodes.inQuery(district);
        access.requireReading(caller, code);
        var entry = ReportId.parse(id).flatMap(catalogue::find).orElseThrow(CommonProblems::unknown);
        return switch (entry) {
            case Offered offered -> offered(offered, code, access.district(code));
            case Gone gone -> ReportView.of(gone);
        };
    }

    private ReportView offered(Offered offered, DistrictCode code, District district) {
        return ReportView.of(offered, new ReportCoverage(coverage, code),
                new Choosable(district, offered.locations()));
    }
}
