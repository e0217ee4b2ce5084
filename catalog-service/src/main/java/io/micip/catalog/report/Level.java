package io.micip.catalog.report;

import java.util.Arrays;
import java.util.Optional;

/// How wide a location is, with the letter that MI School Data's report addresses use for it.
///
/// Source: addresses of MI School Data's public reports (`Common_Locations`).
public enum Level {
    STATE("state", 'A'),
    DISTRICT("district", 'D'),
    BUILDING("building", 'S');

    private final String code;
    private final char letter;

    Level(String code, char letter) {
        this.code = code;
        this.letter = letter;
    }

    /// The word for this level in feeds and in the API.
    public String code() {
        return code;
    }

    char letter() {
        return letter;
    }

    /// The level of this word.
    public static Optional<Level> ofCode(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }
}
