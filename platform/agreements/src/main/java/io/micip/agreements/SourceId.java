package io.micip.agreements;

import java.util.Optional;
import java.util.regex.Pattern;

/// An outside system whose reports districts may put into their plans. What covers a source is part of the decision, so
/// it stands here and not in a setting: MI School Data shows what the state publishes and needs an active agreement;
/// everything else, an unknown source included, needs a Schedule A line too.
///
/// @param value lower case words joined by hyphens, at most 40 characters (`data-hub`)
public record SourceId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 40;

    /// The state's public reports, run by CEPI: covered by an active agreement alone.
    public static final SourceId MI_SCHOOL_DATA = new SourceId("mi-school-data");

    /// The Michigan Data Hub: each view needs a Schedule A line.
    public static final SourceId DATA_HUB = new SourceId("data-hub");

    /// @throws IllegalArgumentException if the value does not have the form
    public SourceId {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException(
                    "source: " + value + " (expected: words joined by hyphens, as data-hub)");
        }
    }

    /// The source these characters spell, or empty.
    public static Optional<SourceId> find(String text) {
        return wellFormed(text) ? Optional.of(new SourceId(text)) : Optional.empty();
    }

    /// Whether a view of this source needs a Schedule A line beside the active agreement.
    public boolean needsScheduleALine() {
        return !equals(MI_SCHOOL_DATA);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean wellFormed(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }
}
