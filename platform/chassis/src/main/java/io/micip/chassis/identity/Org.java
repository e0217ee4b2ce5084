package io.micip.chassis.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An organisation that grants roles, written `district:82030`, `isd:82`, `state:MI` or `service:plan-service`.
///
/// @param kind what it is
/// @param code 5 digits for a district, 2 for an ISD, two capitals for a state, the name of a service
public record Org(Kind kind, String code) {
    /// The State of Michigan.
    public static final Org STATE = new Org(Kind.STATE, "MI");

    /// Kinds of organisation.
    public enum Kind {
        DISTRICT("[0-9]{5}"),
        ISD("[0-9]{2}"),
        STATE("[A-Z]{2}"),
        SERVICE("[a-z][a-z-]{0,39}");

        private final Pattern codes;

        Kind(String codes) {
            this.codes = Pattern.compile(codes);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Org {
        if (!kind.codes.matcher(code).matches()) {
            throw new IllegalArgumentException("code of a " + kind.word() + " (expected: " + kind.codes + ")");
        }
    }

    /// A district by its 5-digit code.
    public static Org district(String code) {
        return new Org(Kind.DISTRICT, code);
    }

    /// An intermediate school district by its 2-digit code.
    public static Org isd(String code) {
        return new Org(Kind.ISD, code);
    }

    /// Reads `kind:code`.
    ///
    /// @throws IllegalArgumentException when it is not an organisation
    public static Org parse(String text) {
        return read(text).orElseThrow(
                () -> new IllegalArgumentException("organisation (expected: district|isd|state|service:<code>)"));
    }

    /// Reads `kind:code`; empty for anything else, which therefore grants nothing.
    public static Optional<Org> read(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var code = text.substring(colon + 1);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(text.substring(0, colon)))
                .filter(kind -> kind.codes.matcher(code).matches())
                .map(kind -> new Org(kind, code))
                .findFirst();
    }

    @Override
    public String toString() {
        return kind.word() + ":" + code;
    }
}
