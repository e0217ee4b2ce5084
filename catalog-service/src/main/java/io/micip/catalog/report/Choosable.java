package io.micip.catalog.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.micip.catalog.district.District;

/// The places somebody who plans for one district may choose in reports of one source: the state, the district and its
/// buildings, as far as the source has them. No other district is ever offered or accepted.
public record Choosable(District district, SourceLocations locations) {

    /// Whether the place may be chosen.
    public boolean permits(Place place) {
        return locations.knows(place) && switch (place.level()) {
            case STATE -> true;
            case DISTRICT -> place.entity().equals(district.code().value());
            case BUILDING -> district.building(place.entity()).isPresent();
        };
    }

    /// The value in the source's address, if both places may be chosen. The state stands beside every report.
    Optional<String> inAddress(Parameter.Location parameter, ChosenPlace chosen) {
        var known = parameter.levels().contains(chosen.place().level()) && permits(chosen.place());
        var comparable = chosen.compared().filter(other -> !other.equals(Place.STATEWIDE))
                .map(other -> parameter.levels().contains(other.level()) && permits(other)).orElse(true);
        return known && comparable ? locations.inAddress(chosen) : Optional.empty();
    }

    /// The options of a location picker, widest first.
    List<Option> options(Parameter.Location parameter) {
        var options = new ArrayList<Option>();
        add(options, parameter, Place.STATEWIDE, "Michigan (statewide)", "State");
        add(options, parameter, Place.district(district.code().value()), district.name(), "District");
        for (var building : district.buildings()) {
            add(options, parameter, Place.building(building.code()), building.name(), "Buildings");
        }
        return List.copyOf(options);
    }

    private void add(List<Option> options, Parameter.Location parameter, Place place, String label, String group) {
        if (parameter.levels().contains(place.level()) && permits(place)) {
            options.add(new Option(place.toString(), label, group));
        }
    }
}
