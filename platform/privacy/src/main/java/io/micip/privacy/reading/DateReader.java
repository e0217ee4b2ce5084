package io.micip.privacy.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Reads dates as people write them in Michigan: `5/12/2011`, `2011-05-12`, `May 12th, 2011`, `12 May 2011`, and, as
/// parts, `5/12`, `May 12`, `May 2011`, `05122011`.
public final class DateReader {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december", "sept", "enero", "febrero", "marzo", "abril",
            "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre");
    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

    private final FoldedText text;
    private final DigitGroups groups;

    /// Reads dates in this text, whose groups of digits these are.
    public DateReader(FoldedText text, DigitGroups groups) {
        this.text = text;
        this.groups = groups;
    }

    /// The date that begins with this group, or with the month's name right before it.
    public @Nullable CalendarDate read(int group) {
        CalendarDate numeric = readNumeric(group);
        if (numeric != null) {
            return numeric;
        }
        CalendarDate named = readMonthFirst(group);
        return named != null ? named : readDayFirst(group);
    }

    private @Nullable CalendarDate readNumeric(int group) {
        int start = groups.start(group);
        char first = groups.joiner(group);
        char second = groups.joiner(group + 1);
        if (isDateJoiner(first) && isDateJoiner(second) && isDayMonthYear(group)) {
            return new CalendarDate(start, groups.end(group + 2), first != ' ' && second != ' ');
        }
        if (first == '/' && isDayAndMonth(group, group + 1)) {
            return new CalendarDate(start, groups.end(group + 1), false);
        }
        return isCompact(group) ? new CalendarDate(start, groups.end(group), false) : null;
    }

    private boolean isDayMonthYear(int group) {
        boolean yearLast = isDayAndMonth(group, group + 1)
                && (isYear(group + 2) || groups.length(group + 2) == 2);
        return yearLast || isYear(group) && isDayAndMonth(group + 1, group + 2);
    }

    private boolean isCompact(int group) {
        if (groups.length(group) != 8) {
            return false;
        }
        int at = groups.start(group);
        boolean yearLast = isPossible(text.number(at, at + 2), text.number(at + 2, at + 4))
                && isYearNumber(text.number(at + 4, at + 8));
        return yearLast || isYearNumber(text.number(at, at + 4))
                && isPossible(text.number(at + 4, at + 6), text.number(at + 6, at + 8));
    }

    /// `May 12, 2011`, `May 12`, `May 2011`.
    private @Nullable CalendarDate readMonthFirst(int group) {
        int month = monthEndingAt(skipBack(groups.start(group)));
        if (month < 0) {
            return null;
        }
        if (isYear(group)) {
            return new CalendarDate(month, groups.end(group), false);
        }
        if (!isDay(group)) {
            return null;
        }
        int dayEnd = ordinalEnd(groups.end(group));
        if (isYear(group + 1) && skip(dayEnd) == groups.start(group + 1)) {
            return new CalendarDate(month, groups.end(group + 1), true);
        }
        return new CalendarDate(month, dayEnd, false);
    }

    /// `12 May 2011`, `the 12th of May, 2011`, `12 May`.
    private @Nullable CalendarDate readDayFirst(int group) {
        if (!isDay(group)) {
            return null;
        }
        int month = skip(ordinalEnd(groups.end(group)));
        month = text.startsWith("of ", month) || text.startsWith("de ", month) ? month + 3 : month;
        int monthEnd = wordEnd(month);
        if (!isMonth(month, monthEnd)) {
            return null;
        }
        int start = groups.start(group);
        int year = skip(monthEnd);
        year = text.startsWith("of ", year) || text.startsWith("de ", year) ? year + 3 : year;
        if (isYear(group + 1) && year == groups.start(group + 1)) {
            return new CalendarDate(start, groups.end(group + 1), true);
        }
        return new CalendarDate(start, monthEnd, false);
    }

    /// Start of the month's name that ends here; -1 when another word does.
    private int monthEndingAt(int end) {
        int start = end;
        while (text.isLetterAt(start - 1) && end - start < 12) {
            start--;
        }
        return isMonth(start, end) ? start : -1;
    }

    private boolean isMonth(int start, int end) {
        int length = end - start;
        if (length < 3 || length > 10) {
            return false;
        }
        String word = text.word(start, end);
        return MONTHS.stream().anyMatch(month -> month.startsWith(word) && (length <= 4 || length == month.length()));
    }

    private int wordEnd(int start) {
        int end = start;
        while (text.isLetterAt(end) && end - start < 12) {
            end++;
        }
        return end;
    }

    private int ordinalEnd(int dayEnd) {
        boolean ordinal = !text.isLetterAt(dayEnd + 2)
                && ORDINALS.stream().anyMatch(letters -> text.startsWith(letters, dayEnd));
        return ordinal ? dayEnd + 2 : dayEnd;
    }

    private int skip(int from) {
        int at = from;
        while (at - from < 3 && isBetweenParts(text.at(at))) {
            at++;
        }
        return at;
    }

    private int skipBack(int from) {
        int at = from;
        while (from - at < 3 && isBetweenParts(text.at(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isBetweenParts(char c) {
        return c == ' ' || c == ',' || c == '.' || c == '-' || c == '/' || c == '\'';
    }

    private static boolean isDateJoiner(char joiner) {
        return joiner == '/' || joiner == '-' || joiner == '.' || joiner == ' ';
    }

    private boolean isDay(int group) {
        return groups.length(group) <= 2 && groups.length(group) > 0 && groups.value(group) >= 1
                && groups.value(group) <= 31;
    }

    private boolean isDayAndMonth(int first, int second) {
        return isDay(first) && isDay(second) && isPossible(groups.value(first), groups.value(second));
    }

    private static boolean isPossible(int first, int second) {
        boolean days = first >= 1 && first <= 31 && second >= 1 && second <= 31;
        return days && (first <= 12 || second <= 12);
    }

    private boolean isYear(int group) {
        return groups.length(group) == 4 && isYearNumber(groups.value(group));
    }

    private static boolean isYearNumber(int year) {
        return year >= 1900 && year < 2100;
    }
}
