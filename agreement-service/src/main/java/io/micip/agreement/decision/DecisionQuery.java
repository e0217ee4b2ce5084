package io.micip.agreement.decision;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A question as it stands in an address.
///
/// @param source `mi-school-data` or `data-hub`
/// @param category as `attendance`
/// @param grain `district` or `building`
/// @param schoolYear closing year; left out for a view that names none
/// @param at RFC 3339, as it was then; now if left out
/// @param agreementVersion of a decision on record, to have it taken again; the one in force at the instant if left out
record DecisionQuery(@Nullable String source, @Nullable String category, @Nullable String grain,
        @Nullable String schoolYear, @Nullable String at, @Nullable String agreementVersion) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int NO_SUCH_NUMBER = -1;

    /// What is no number is neither a year nor a version, which the question says where it is read.
    Question asQuestion() {
        Integer version = number(agreementVersion);
        return new Question(source, category, grain, number(schoolYear), at,
                version == null ? null : version.longValue());
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return NUMBER.matcher(text).matches() ? Integer.valueOf(text) : Integer.valueOf(NO_SUCH_NUMBER);
    }
}
