package io.micip.catalog.feed;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Severity;
import io.micip.privacy.field.FieldScan;

/// The rules for every text of a feed: short, visible, and holding nothing that looks like an identifier of a person.
final class FeedText {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d([._-]?\\d){8}");
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i)(token|session|password|secret|apikey|api_key|uic|ssn|student_?id|student_?number|e?mail|birth)");

    private FeedText() {}

    /// A text for people of at most `longest` characters.
    static String words(@Nullable String text, int longest, String where) {
        if (text == null || text.isBlank() || text.length() > longest || text.chars().anyMatch(FeedText::isHidden)) {
            throw new Absurd(Fault.BAD_TEXT, where);
        }
        var identifies = new FieldScan(List.of()).field("", text).standing().stream()
                .anyMatch(found -> found.finding().severity() == Severity.HIT);
        if (identifies) {
            throw new Absurd(Fault.BAD_TEXT, where);
        }
        return text;
    }

    /// A text for people that may be left out.
    static @Nullable String optionalWords(@Nullable String text, int longest, String where) {
        return text == null || text.isEmpty() ? null : words(text, longest, where);
    }

    /// The name of a parameter: a variable of the template that is not the name of a secret or of a person's number.
    static String parameterName(@Nullable String text, String where) {
        if (text == null || !NAME.matcher(text).matches() || PERSONAL.matcher(text).find()) {
            throw new Absurd(Fault.BAD_PARAMETER, where);
        }
        return text;
    }

    /// A value of the source's own: a code, never words, never a number long enough to be a person's, in groups or not.
    static String code(@Nullable String text, Fault fault, String where) {
        if (text == null || !CODE.matcher(text).matches() || LONG_NUMBER.matcher(text).find()) {
            throw new Absurd(fault, where);
        }
        return text;
    }

    /// Control characters, and the invisible ones that turn the direction of text or join letters.
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
