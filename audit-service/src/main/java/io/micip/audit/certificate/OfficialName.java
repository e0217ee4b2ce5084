package io.micip.audit.certificate;

/// A person acting in office: the only name of a person that this service keeps for good. It stands with what that person
/// signed as FOIA coordinator and nowhere else: not in events, log lines or addresses.
///
/// @param name  as the person signs, 1 to 120 characters
/// @param title of the office, 1 to 120 characters
public record OfficialName(String name, String title) {
    private static final int LONGEST = 120;

    /// @throws IllegalArgumentException if a part is blank, too long, or no plain line
    public OfficialName {
        if (!fits(name) || !fits(title)) {
            throw new IllegalArgumentException(
                    "official (expected: name and title of 1 to " + LONGEST + " characters)");
        }
    }

    /// Whether a part can stand in what is signed.
    public static boolean fits(String part) {
        return !part.isBlank() && part.length() <= LONGEST && PlainLine.is(part);
    }

    /// Names nobody, so that a record of this can stand in a log line.
    @Override
    public String toString() {
        return "OfficialName[...]";
    }
}
