package io.micip.catalog.coverage;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.catalog.report.Parameter;
import io.micip.catalog.report.Report;

/// What a district's agreement permits of a whole report, before any parameter is chosen: the report is shown as covered
/// where some choice of place and year would be. What is really opened is decided on its own.
public final class ReportCoverage {
    private final Coverage coverage;
    private final DistrictCode district;

    /// @param coverage what is known of agreements
    /// @param district whose agreement is asked
    public ReportCoverage(Coverage coverage, DistrictCode district) {
        this.coverage = coverage;
        this.district = district;
    }

    /// A permit if any choice is permitted, else the denial of the most usual choice.
    public Decision of(Report report) {
        var first = decide(report, report.coarsest(), years(report).getFirst());
        if (first instanceof Permit) {
            return first;
        }
        return report.grains().stream()
                .flatMap(grain -> years(report).stream().map(year -> decide(report, grain, year)))
                .filter(Permit.class::isInstance)
                .findFirst()
                .orElse(first);
    }

    private Decision decide(Report report, Grain grain, @Nullable SchoolYear year) {
        return coverage.decide(district, report.id().source(), report.category(), grain, year).decision();
    }

    /// The years to try, the one that holds without a choice first; a single null for a report without years.
    private static List<@Nullable SchoolYear> years(Report report) {
        var years = new ArrayList<@Nullable SchoolYear>();
        report.year().map(Parameter.Year::preset).ifPresent(years::add);
        report.year().ifPresent(parameter -> parameter.newestFirst().forEach(years::add));
        if (years.isEmpty()) {
            years.add(null);
        }
        return years;
    }
}
