package io.micip.catalog.report;

import java.util.Optional;
import java.util.regex.Pattern;

/// A location that a report can be about, as the API writes it: `state`, `district:82030`, `building:90001`.
///
/// @param entity the 5 digits of a district or building, or `MI`
public record Place(Level level, String entity) {
    /// The whole state.
    public static final Place STATEWIDE = new Place(Level.STATE, "MI");

    private static final Pattern CODE = Pattern.compile("\\d{5}");

    public Place {
        var fits = level == Level.STATE ? entity.equals("MI") : CODE.matcher(entity).matches();
        if (!fits) {
            throw new IllegalArgumentException("entity: %d characters (expected: 5 digits, or MI for the state)"
                    .formatted(entity.length()));
        }
    }

    /// The district of this code.
    public static Place district(String code) {
        return new Place(Level.DISTRICT, code);
    }

    /// The building of this code.
    public static Place building(String code) {
        return new Place(Level.BUILDING, code);
    }

    /// The place that a level and an entity of a feed name, or nothing where they do not fit together.
    public static Optional<Place> of(Level level, String entity) {
        var fits = level == Level.STATE ? entity.equals("MI") : CODE.matcher(entity).matches();
        return fits ? Optional.of(new Place(level, entity)) : Optional.empty();
    }

    /// The place in the API's form, or nothing.
    public static Optional<Place> parse(String text) {
        if (text.equals("state")) {
            return Optional.of(STATEWIDE);
        }
        var colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Level.ofCode(text.substring(0, colon))
                        .filter(level -> level != Level.STATE)
                        .flatMap(level -> of(level, text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return level == Level.STATE ? "state" : level.code() + ":" + entity;
    }
}
