package io.micip.agreements;

import java.util.Optional;

/// How fine a report cuts. There is no finer one: data about single students cannot be expressed. A Schedule A line
/// covers exactly its grain; sharing by building does not share the district's total, nor the other way round.
public enum Grain {

    /// One figure for the district.
    DISTRICT("district"),
    /// One figure for each building.
    BUILDING("building");

    private final String code;

    Grain(String code) {
        this.code = code;
    }

    /// The word in the API, events and feeds.
    public String code() {
        return code;
    }

    /// The grain of this code, or empty.
    public static Optional<Grain> find(String code) {
        for (Grain grain : values()) {
            if (grain.code.equals(code)) {
                return Optional.of(grain);
            }
        }
        return Optional.empty();
    }
}
