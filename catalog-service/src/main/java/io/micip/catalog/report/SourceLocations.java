package io.micip.catalog.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The source's own ids for places, supplied by its feed: a place that is not in here cannot be asked for. Writes places
/// the way the source's addresses want them: slot 1 is the chosen place, slot 2 the place to compare it
/// with, the state where nothing else is chosen.
///
/// @param ids three numbers a place
public record SourceLocations(Map<Place, List<Integer>> ids) {

    public SourceLocations {
        ids = Map.copyOf(ids);
    }

    /// Whether the source knows the place.
    public boolean knows(Place place) {
        return ids.containsKey(place);
    }

    /// The widest place of these levels that the source knows; of several the one with the smallest code.
    public Optional<Place> widest(Set<Level> levels) {
        return ids.keySet()
                .stream()
                .filter(place -> levels.contains(place.level()))
                .min(Comparator.comparing(Place::level).thenComparing(Place::entity));
    }

    /// The value for the address, such as `1-D,1185,105,0~2-A,0,0,0`; nothing where the source does not know the place.
    public Optional<String> inAddress(Place place) {
        return inAddress(new ChosenPlace(place, Optional.of(Place.STATEWIDE)));
    }

    /// The same; a comparison that the source does not know is left out.
    Optional<String> inAddress(ChosenPlace chosen) {
        return slot(1, chosen.place()).map(first -> chosen.compared().flatMap(other -> slot(2, other))
                .map(second -> first + "~" + second).orElse(first));
    }

    private Optional<String> slot(int number, Place place) {
        return Optional.ofNullable(ids.get(place))
                .map(numbers -> number + "-" + place.level().letter() + ","
                        + numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
