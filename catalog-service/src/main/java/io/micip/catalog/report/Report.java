package io.micip.catalog.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micip.agreements.Category;
import io.micip.agreements.Grain;

/// A report that a source offers: aggregates of one category for districts or buildings, at an address made from a
/// template and typed parameters.
///
/// @param cadence    when new data are posted
/// @param template   its address with the names of the parameters, as the source wrote it
/// @param parameters one for each variable of the template, in the source's order
public record Report(ReportId id, String title, Category category, Set<Grain> grains, Cadence cadence, String template,
        List<Parameter> parameters) {

    public Report {
        grains = Set.copyOf(grains);
        parameters = List.copyOf(parameters);
        if (grains.isEmpty()) {
            throw new IllegalArgumentException("grains: none (expected: at least one)");
        }
    }

    /// The parameter of this name.
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    /// The parameter that says which school year is shown, if the report has one.
    public Optional<Parameter.Year> year() {
        return only(Parameter.Year.class).findFirst();
    }

    /// The parameter that says which place is shown, if the report has one.
    public Optional<Parameter.Location> location() {
        return only(Parameter.Location.class).findFirst();
    }

    /// How wide the places are that the report can be about.
    public Set<Level> levels() {
        return location().map(Parameter.Location::levels)
                .orElseGet(() -> grains.stream()
                        .map(grain -> grain == Grain.DISTRICT ? Level.DISTRICT : Level.BUILDING)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// The coarsest grain that the report has: what is shown where no place is chosen.
    public Grain coarsest() {
        return grains.contains(Grain.DISTRICT) ? Grain.DISTRICT : Grain.BUILDING;
    }

    private <P extends Parameter> Stream<P> only(Class<P> kind) {
        return parameters.stream().filter(kind::isInstance).map(kind::cast);
    }
}
