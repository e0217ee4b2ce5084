package io.micip.privacy.smallcell;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Reads numbers as people write them: `7`, `1,204`, `seven`, `8.4 %`. Ordinals, dates, times, versions, sums of money,
/// and the numbers of grades, tiers and rooms are none.
final class Quantities {

    private static final Map<String, Integer> NUMERALS = Map.ofEntries(Map.entry("one", 1), Map.entry("single", 1),
            Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
            Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10),
            Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("fifteen", 15), Map.entry("twenty", 20),
            Map.entry("thirty", 30), Map.entry("forty", 40), Map.entry("fifty", 50), Map.entry("sixty", 60),
            Map.entry("seventy", 70), Map.entry("eighty", 80), Map.entry("ninety", 90));
    private static final int LONGEST_LIST = 6;

    private final FoldedText text;
    private final Words words;

    Quantities(FoldedText text, Words words) {
        this.text = text;
        this.words = words;
    }

    /// The number that begins with this word, if one does.
    @Nullable
    Quantity read(int word) {
        if (words.is(word, Role.NUMERAL)) {
            return readNumeral(word);
        }
        if (!words.isFigure(word) || isInsideOfFigure(word) || isNumbering(word)) {
            return null;
        }
        int last = word;
        int value = words.value(word);
        while (value >= 0 && value < 1_000_000 && isThousands(last)) {
            last++;
            value = value * 1_000 + words.value(last);
        }
        boolean decimal = words.gap(last) == '.' && words.isFigure(last + 1) && isTight(last);
        last = decimal ? last + 1 : last;
        boolean percent = isPercent(last);
        boolean whole = value >= 0 && !(decimal && !percent) && isWhole(last);
        return whole ? new Quantity(word, last, value, percent) : null;
    }

    private @Nullable Quantity readNumeral(int word) {
        Integer value = NUMERALS.get(text.word(words.start(word), words.end(word)));
        boolean hyphened = words.gap(word) == '-' || words.gap(word - 1) == '-' && !words.isFirst(word);
        return value == null || hyphened || isNumbering(word)
                ? null
                : new Quantity(word, word, value, isPercent(word));
    }

    private boolean isThousands(int word) {
        return words.gap(word) == ',' && isTight(word) && words.isFigure(word + 1) && words.length(word + 1) == 3;
    }

    private boolean isTight(int word) {
        return words.start(word + 1) - words.end(word) == 1;
    }

    /// The second half of `4.5`, `3:15`, `1,204` or `X200`.
    private boolean isInsideOfFigure(int word) {
        char before = text.at(words.start(word) - 1);
        boolean joined = before == '.' || before == ',' || before == ':' || before == '/';
        return before == '$' || joined && words.isFigure(word - 1) && isTight(word - 1)
                || !words.isFirst(word) && (words.gap(word - 1) == Words.TIGHT || before == '-');
    }

    /// No ordinal, time, ratio or range goes on behind it.
    private boolean isWhole(int last) {
        char gap = words.gap(last);
        boolean ratio = (gap == ':' || gap == '/' || gap == '-' || gap == Words.DASH) && words.isFigure(last + 1);
        return gap != Words.TIGHT && gap != '-' && !ratio;
    }

    private boolean isPercent(int last) {
        int end = words.end(last);
        boolean sign = text.at(end) == '%' || text.at(end) == ' ' && text.at(end + 1) == '%';
        return sign || words.is(last + 1, "percent") && words.gap(last) == ' ';
    }

    /// `grade 3`, `Tier 2 and 3`, `levels 3, 4 and 5`, `May 5`.
    private boolean isNumbering(int word) {
        int number = word;
        for (int i = 0; i < LONGEST_LIST && !words.isFirst(number); i++) {
            int before = number - 1;
            char gap = words.gap(before);
            if (words.is(before, Role.NUMBERED) && !isNumber(before)) {
                boolean current = words.is(before - 1, "this") || words.is(before - 1, "last")
                        || words.is(before - 1, "next");
                return (gap == ' ' || gap == '.') && !(current && !words.isFirst(before));
            }
            boolean joined = words.is(before, "and") || words.is(before, "or") || words.is(before, "to")
                    || words.is(before, "through");
            boolean listed = gap == ',' || gap == '-' || gap == '/' || gap == '&';
            number = joined && !words.isFirst(before) ? before - 1 : listed ? before : -1;
            if (!isNumber(number)) {
                return false;
            }
        }
        return false;
    }

    /// Whether the number is one end of a range: `3-5`, `two or three`, `6 to 8`.
    boolean isRange(Quantity number) {
        int before = number.first() - 1;
        int after = number.last() + 1;
        boolean to = isBetween(after) && isNumber(after + 1) || isBetween(before) && isNumber(before - 1);
        boolean dash = isDash(number.last()) && isNumber(after) || isDash(before) && isNumber(before);
        return to || dash;
    }

    private boolean isDash(int word) {
        char gap = words.gap(word);
        return gap == '-' || gap == Words.DASH;
    }

    private boolean isBetween(int word) {
        return words.is(word, "to") || words.is(word, "or");
    }

    boolean isNumber(int word) {
        return words.isFigure(word) || words.is(word, Role.NUMERAL);
    }
}
