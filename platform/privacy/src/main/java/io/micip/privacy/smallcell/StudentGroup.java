package io.micip.privacy.smallcell;

import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Reads which students a number counts: "7 of our 9th-grade students", "5 economically disadvantaged students".
final class StudentGroup {

    private static final int LONGEST = 7;
    private static final long SEVERAL = Role.anyOf(Role.CHILDREN, Role.COUNTED);
    private static final long ALONE = Role.anyOf(Role.CHILD, Role.COUNTED_ALONE);

    private final Words words;

    StudentGroup(Words words) {
        this.words = words;
    }

    /// Whether the text speaks of students.
    static boolean isIn(Words words) {
        return words.mention(SEVERAL | ALONE | Role.anyOf(Role.SAMPLE));
    }

    /// The word for the students that a number right before counts; -1 when it counts something else.
    ///
    /// @param from word behind the number
    /// @param one  whether the number is 1
    int nounFrom(int from, boolean one) {
        for (int i = from; i < from + LONGEST && !words.isFirst(i); i++) {
            char gap = words.gap(i - 1);
            boolean joined = gap == ' ' || gap == '-' && i > from || gap == Words.TIGHT && i > from;
            if (!joined) {
                return -1;
            }
            if (!one && words.isAny(i, SEVERAL)) {
                return words.gap(i) == '-' ? -1 : i;
            }
            if (one && words.isAny(i, ALONE) && words.isHead(i)) {
                return i;
            }
            if (!mayDescribe(i)) {
                return -1;
            }
        }
        return -1;
    }

    /// Words before the noun: no verb, no preposition, no other thing in the plural.
    private boolean mayDescribe(int word) {
        if (words.isFigure(word)) {
            return words.gap(word) == Words.TIGHT;
        }
        if (words.is(word, Role.CHILD)) {
            return true;
        }
        boolean plural = words.endsWith(word, "s") && !words.endsWith(word, "ss") && !words.is(word, "us");
        boolean article = words.is(word, "a") || words.is(word, "an") || words.is(word, "the");
        return words.length(word) > 1 && !plural && !article && !words.is(word, Role.PREDICATE)
                && !words.isAny(word, Role.anyOf(Role.STAFF, Role.LIMIT)) && !words.is(word, "percent");
    }

    /// Skips "of", "out of", and "the", "our", "these" behind it; the word itself when there is no "of".
    int behindOf(int word) {
        int at = words.is(word, "out") ? word + 1 : word;
        if (!words.is(at, "of")) {
            return word;
        }
        at++;
        boolean determined = words.is(at, Role.DEFINITE) || words.is(at, "these") || words.is(at, "those")
                || words.is(at, "all");
        return determined ? at + 1 : at;
    }
}
