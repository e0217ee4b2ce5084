package io.micip.privacy.person;

import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Whether a list goes on from one person to the next: `A, B (grade 2) and C`.
final class Listing {

    private static final int LONGEST = 4;
    private static final long GRADES = Role.anyOf(Role.GRADE, Role.ORDINAL);
    private static final String MARKS = ",;&)/";

    private final Words words;

    Listing(Words words) {
        this.words = words;
    }

    /// Whether nothing but marks, "and" and a grade stand between.
    ///
    /// @param last  last word of the person before; -1 for none
    /// @param first first word of the next
    boolean joins(int last, int first) {
        int from = last + 1;
        if (last < 0 || first - from > LONGEST) {
            return false;
        }
        boolean apart = words.gap(last) != ' ' && words.gap(last) != '.';
        for (int i = from; i < first; i++) {
            boolean grade = words.isFigure(i) || words.isAny(i, GRADES) || words.is(i, "k");
            if (!isAnd(i) && !(grade && apart)) {
                return false;
            }
            apart |= isAnd(i);
        }
        char mark = words.gap(first - 1);
        return apart && (mark == ' ' && first > from || MARKS.indexOf(mark) >= 0);
    }

    /// "And", "or".
    boolean isAnd(int word) {
        return words.is(word, "and") || words.is(word, "or") || words.is(word, "y");
    }
}
