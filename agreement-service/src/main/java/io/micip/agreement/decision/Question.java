package io.micip.agreement.decision;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// A question as a client writes it.
///
/// @param source `mi-school-data` or `data-hub`
/// @param category as `attendance`
/// @param grain `district` or `building`
/// @param schoolYear closing year; left out for a view that names none
/// @param at RFC 3339, as it was then; now if left out
/// @param agreementVersion of a decision on record, to have it taken again; the one in force at the instant if left out
record Question(@Nullable String source, @Nullable String category, @Nullable String grain,
        @Nullable Integer schoolYear, @Nullable String at, @Nullable Long agreementVersion) {

    /// The question, read as a whole.
    ///
    /// @param deciding knows which versions there are
    /// @param pointer where its fields lie in the request: `?` for a query
    /// @throws Refused `invalid` naming every field that does not fit
    Asked read(Deciding deciding, String pointer) {
        List<FieldError> errors = new ArrayList<>();
        SourceId readSource = read(Optional.ofNullable(source).flatMap(SourceId::find),
                FieldError.of(pointer + "source", "expected: a source such as data-hub"), errors);
        Category readCategory = read(Optional.ofNullable(category).flatMap(Category::find),
                FieldError.of(pointer + "category", "expected: a category such as attendance"), errors);
        Grain readGrain = read(Optional.ofNullable(grain).flatMap(Grain::find),
                FieldError.of(pointer + "grain", "expected: district or building"), errors);
        SchoolYear readYear = schoolYear == null
                ? null
                : read(SchoolYear.find(schoolYear.toString()), FieldError.of(pointer + "schoolYear",
                        "expected: closing year, " + SchoolYear.FIRST + " to " + SchoolYear.LAST), errors);
        Instant readAt = at == null
                ? null
                : read(instant(at), FieldError.of(pointer + "at",
                        "expected: an instant such as 2026-11-23T15:00:00Z"), errors);
        if (agreementVersion != null && !deciding.knows(agreementVersion)) {
            errors.add(
                    FieldError.of(pointer + "agreementVersion", "expected: a version that the agreement has or had"));
        }
        if (readSource == null || readCategory == null || readGrain == null || !errors.isEmpty()) {
            throw new Refused(Refusal.of(CommonProblems.INVALID, "Please correct the fields named in errors.",
                    errors.toArray(FieldError[]::new)));
        }
        return new Asked(new View(readSource, readCategory, readGrain, readYear), readAt, agreementVersion);
    }

    private static <T> @Nullable T read(Optional<T> value, FieldError otherwise, List<FieldError> errors) {
        if (value.isEmpty()) {
            errors.add(otherwise);
        }
        return value.orElse(null);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
