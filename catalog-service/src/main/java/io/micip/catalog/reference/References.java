package io.micip.catalog.reference;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.catalog.district.District;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.menu.CatalogueEntry.Gone;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.reference.ReferenceRefusal.InvalidParameters;
import io.micip.catalog.report.Choosable;
import io.micip.catalog.report.Level;
import io.micip.catalog.report.Parameter;
import io.micip.catalog.report.Report;
import io.micip.catalog.report.ReportId;
import io.micip.catalog.uritemplate.ReportUrlTemplate;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refused;
import io.micip.chassis.text.FieldScanning;

/// Checks references. Says nothing about coverage: that is asked separately, each time.
@Component
public final class References {
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 128;

    private final Catalogue catalogue;

    /// @param catalogue what the sources offer
    public References(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Checks what somebody who plans for the district wants to see of a report.
    ///
    /// @param reportId as the client sent it
    /// @param values   as the client sent them, parameter name to value
    /// @param pointer  JSON Pointer of the values in the request, for the errors
    /// @throws Refused `unknown`, `report-vanished`, `invalid-parameter` or `identifier-found`
    public CheckedReference check(District district, String reportId, Map<String, String> values, String pointer) {
        var offered = offered(reportId);
        refuseIdentifiers(values, pointer);
        var report = offered.report();
        var places = new Choosable(district, offered.locations());
        var errors = new ArrayList<FieldError>(unknownNames(report, values, pointer));
        var complete = new HashMap<String, String>();
        var inAddress = new HashMap<String, String>();
        for (var parameter : report.parameters()) {
            var value = Optional.ofNullable(values.get(parameter.name())).or(parameter::standard);
            var written = value.flatMap(given -> parameter.inAddress(given, places));
            if (value.isPresent() && written.isPresent()) {
                complete.put(parameter.name(), value.get());
                inAddress.put(parameter.name(), written.get());
            } else if (value.isPresent() || parameter.head().required()) {
                errors.add(FieldError.of(pointer + "/" + parameter.name(), expected(parameter)));
            }
        }
        var grain = grain(report, complete);
        if (errors.isEmpty() && !report.grains().contains(grain)) {
            errors.add(FieldError.of(pointer, "the report has no figures at this level"));
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidParameters(errors));
        }
        return new CheckedReference(
                new Reference(report.id(), offered.menuVersion(), complete), offered, grain, year(report, complete),
                address(offered, inAddress));
    }

    /// The report of this id.
    ///
    /// @throws Refused `unknown` or `report-vanished`
    public Offered offered(String reportId) {
        var entry = ReportId.parse(reportId).flatMap(catalogue::find).orElseThrow(CommonProblems::unknown);
        return switch (entry) {
            case Offered offered -> offered;
            case Gone gone -> throw new Refused(new ReferenceRefusal.Vanished(gone, successorTitle(gone)));
        };
    }

    private Optional<String> successorTitle(Gone gone) {
        return gone.successor().flatMap(catalogue::find).map(entry -> switch (entry) {
            case Offered offered -> offered.report().title();
            case Gone also -> also.title();
        });
    }

    private static void refuseIdentifiers(Map<String, String> values, String pointer) {
        FieldScanning.confirmedBy(null).values(pointer, values).refuseFindings();
    }

    private static List<FieldError> unknownNames(Report report, Map<String, String> values, String pointer) {
        if (values.size() > MOST_VALUES) {
            return List.of(FieldError.of(pointer, "expected: at most %d values".formatted(MOST_VALUES)));
        }
        var errors = new ArrayList<FieldError>();
        values.forEach((name, value) -> {
            if (report.parameter(name).isEmpty()) {
                errors.add(FieldError.of(pointer + "/" + shown(name), "the report has no such parameter"));
            } else if (value.length() > LONGEST_VALUE) {
                errors.add(FieldError.of(pointer + "/" + shown(name),
                        "expected: at most %d characters".formatted(LONGEST_VALUE)));
            }
        });
        return errors;
    }

    /// The name, if it looks like one; what else somebody sends as a name is not repeated to anybody.
    private static String shown(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_]{0,63}") ? name : "";
    }

    private static String expected(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Location _ ->
                "expected: state, district:<code> or building:<code>, of this district and offered by the report,"
                        + " and ~ with another of them or none to compare with";
            case Parameter.Year year -> "expected: a closing year from %s to %s"
                    .formatted(year.years().from(), year.years().to());
            case Parameter.Choice _ -> "expected: one of the report's options";
        };
    }

    private static Grain grain(Report report, Map<String, String> values) {
        return report.location()
                .flatMap(location -> Optional.ofNullable(values.get(location.name())).flatMap(location::narrowest))
                .map(level -> grain(report, level))
                .orElse(report.coarsest());
    }

    private static Grain grain(Report report, Level level) {
        return switch (level) {
            case STATE -> report.coarsest();
            case DISTRICT -> Grain.DISTRICT;
            case BUILDING -> Grain.BUILDING;
        };
    }

    private static @Nullable SchoolYear year(Report report, Map<String, String> values) {
        return report.year()
                .flatMap(parameter -> Optional.ofNullable(values.get(parameter.name())).flatMap(parameter::yearOf))
                .orElse(null);
    }

    private static URI address(Offered offered, Map<String, String> values) {
        return ReportUrlTemplate.parse(offered.report().template(), offered.source().origin())
                .flatMap(template -> template.address(values))
                .orElseThrow(CommonProblems::unknown);
    }
}
