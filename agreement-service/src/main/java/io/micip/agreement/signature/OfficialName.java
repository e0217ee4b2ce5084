package io.micip.agreement.signature;

import io.micip.agreement.agreementtext.PlainText;

/// A person acting in office: the only place where this service keeps a person's name. It stands in the agreement as
/// evidence and nowhere else: not in events, log lines or addresses.
///
/// @param name as the person signs, 1 to 120 characters
/// @param title of the office, 1 to 120 characters
public record OfficialName(String name, String title) {

    /// Most characters of each part.
    public static final int LONGEST = 120;

    /// @throws IllegalArgumentException if a part is blank, too long, or holds what evidence cannot hold
    public OfficialName {
        if (!fits(name) || !fits(title)) {
            throw new IllegalArgumentException(
                    "official (expected: name and title of 1 to " + LONGEST + " characters)");
        }
    }

    static boolean fits(String part) {
        return !part.isBlank() && part.length() <= LONGEST && PlainText.isLine(part);
    }

    /// Names nobody, so that a record of this can stand in a log line.
    @Override
    public String toString() {
        return "OfficialName[...]";
    }
}
