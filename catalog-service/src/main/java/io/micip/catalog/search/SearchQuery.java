package io.micip.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.SourceId;
import io.micip.catalog.report.Level;
import io.micip.catalog.report.Season;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.Page;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// The parameters of a search, as they were sent.
///
/// @param q        words, at most [#LONGEST] characters
/// @param category as `attendance`
/// @param level    `state`, `district` or `building`
/// @param cadence  the season in which new data are posted: `winter`, `spring`, `summer` or `autumn`
/// @param source   as `mi-school-data`
/// @param limit    1 to 100, 20 by default
/// @param cursor   of the page before
record SearchQuery(@Nullable String q, @Nullable String category, @Nullable String level, @Nullable String cadence,
        @Nullable String source, @Nullable String limit, @Nullable String cursor) {
    private static final int LONGEST = 100;
    private static final int USUAL = 20;
    private static final int MOST = 100;

    /// What is looked for. An empty parameter is one that was not sent: a form sends all its fields.
    Wanted wanted() {
        if (q != null && q.length() > LONGEST) {
            throw invalid("q", "at most %d characters".formatted(LONGEST));
        }
        return new Wanted(q == null ? List.of() : Words.in(q),
                read("category", category, Category::find, "the code of a data category"),
                read("level", level, Level::ofCode, "state, district or building"),
                read("cadence", cadence, Season::ofCode, "winter, spring, summer or autumn"),
                read("source", source, SourceId::find, "the id of a source"));
    }

    int pageSize() {
        if (limit != null && !limit.matches("[0-9]{1,6}")) {
            throw invalid("limit", "1 to " + MOST);
        }
        return Page.limit(limit == null ? null : Integer.valueOf(limit), USUAL, MOST);
    }

    Optional<Found.Place> after() {
        return Cursor.read(cursor, 4).map(Cursor::values).map(place -> {
            if (!place.get(1).matches("[0-9]{1,6}")) {
                throw invalid("cursor", "the cursor of the page before");
            }
            return new Found.Place(Boolean.parseBoolean(place.getFirst()), Integer.parseInt(place.get(1)), place.get(2),
                    place.getLast());
        });
    }

    private static <T> @Nullable T read(String parameter, @Nullable String text, Function<String, Optional<T>> find,
            String expected) {
        return text == null || text.isEmpty()
                ? null
                : find.apply(text).orElseThrow(() -> invalid(parameter, expected));
    }

    private static Refused invalid(String parameter, String expected) {
        return new Refused(Refusal.of(CommonProblems.INVALID, "Please correct the query parameter named in errors.",
                FieldError.ofParameter(parameter, "expected: " + expected)));
    }
}
