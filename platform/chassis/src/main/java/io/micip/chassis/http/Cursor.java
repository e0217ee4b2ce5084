package io.micip.chassis.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// A place in a sorted list: the sort key of the last item seen. Opaque to clients, but no secret and not signed: it
/// selects a place, never a right, so whoever forges one sees what they may see.
///
/// @param values the parts of the sort key
public record Cursor(List<String> values) {
    private static final char SEPARATOR = '\u001f';

    public Cursor {
        values = List.copyOf(values);
    }

    /// A cursor of these parts.
    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    /// As it is sent: base64url.
    public String text() {
        var joined = String.join(String.valueOf(SEPARATOR), values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads the parameter `cursor`.
    ///
    /// @param text  null for the first page
    /// @param parts how many parts the sort key has
    /// @throws Refused `invalid` for anything but a cursor of this list
    public static Optional<Cursor> read(@Nullable String text, int parts) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var values = split(joined);
            if (values.size() == parts) {
                return Optional.of(new Cursor(values));
            }
        } catch (IllegalArgumentException e) {
            // Not base64url: refused below, like a cursor of another list.
        }
        throw new Refused(Refusal.of(CommonProblems.INVALID, "Start again with the first page.",
                FieldError.ofParameter("cursor", "expected: the cursor of the page before")));
    }

    private static List<String> split(String joined) {
        var values = new ArrayList<String>();
        var from = 0;
        for (var to = joined.indexOf(SEPARATOR); to >= 0; to = joined.indexOf(SEPARATOR, from)) {
            values.add(joined.substring(from, to));
            from = to + 1;
        }
        values.add(joined.substring(from));
        return values;
    }
}
