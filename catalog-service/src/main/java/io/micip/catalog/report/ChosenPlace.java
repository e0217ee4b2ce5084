package io.micip.catalog.report;

import java.util.Optional;
import java.util.stream.Stream;

/// What a location parameter is set to: the place to look at, and the one to compare it with. Written `district:82030`, which
/// is compared with the state, `building:90001~district:82030`, or `district:82030~none`.
///
/// @param place    slot 1 of the source's address
/// @param compared slot 2, nothing for no comparison
record ChosenPlace(Place place, Optional<Place> compared) {
    private static final String NONE = "none";
    private static final char BETWEEN = '~';

    /// The value in the API's form, or nothing; a place is not compared with itself.
    static Optional<ChosenPlace> parse(String value) {
        var between = value.indexOf(BETWEEN);
        if (between < 0) {
            return Place.parse(value).map(place -> new ChosenPlace(place, Optional.of(Place.STATEWIDE)));
        }
        var second = value.substring(between + 1);
        return Place.parse(value.substring(0, between)).flatMap(place -> second.equals(NONE)
                ? Optional.of(new ChosenPlace(place, Optional.empty()))
                : Place.parse(second).filter(other -> !other.equals(place))
                        .map(other -> new ChosenPlace(place, Optional.of(other))));
    }

    /// The narrowest level of which it shows figures.
    Level narrowest() {
        return Stream.concat(Stream.of(place), compared.stream()).map(Place::level).max(Level::compareTo)
                .orElse(place.level());
    }
}
