package io.micip.privacy.smallcell;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Counts of 1 to 9 students. Sizes of groups for work, limits, rates such as "two out of three students", and "fewer
/// than 10", which is how such a count is meant to be written, are none.
final class SmallCountRule {

    private static final int SENTENCE = 14;
    private static final int SOON = 5;

    private final FoldedText text;
    private final Words words;
    private final Quantities quantities;
    private final StudentGroup group;

    SmallCountRule(FoldedText text, Words words, Quantities quantities, StudentGroup group) {
        this.text = text;
        this.words = words;
        this.quantities = quantities;
        this.group = group;
    }

    /// The count that this number is, if it is a small one.
    @Nullable
    Claim read(Quantity number) {
        if (!number.isSmall() || quantities.isRange(number)) {
            return null;
        }
        if (isSample(number)) {
            return claim(number.first() - 1, number.last());
        }
        int last = lastOfCount(number);
        boolean counted = last >= 0 && !isLimit(number.first()) && !isRate(number, last)
                && !isInstruction(number.first());
        return counted ? claim(number.first(), last) : null;
    }

    private Claim claim(int first, int last) {
        return Claim.warning(Kind.SMALL_COUNT, words.start(first), words.end(last));
    }

    /// `n = 7`, unless it counts schools or adults.
    private boolean isSample(Quantity number) {
        int n = number.first() - 1;
        boolean equals = words.is(n, "n") && words.gap(n) == ':' && text.at(words.end(n)) != ':';
        return equals && !words.is(number.last() + 1, Role.PUBLIC) && !words.is(number.last() + 1, Role.STAFF);
    }

    /// Last word of the count; -1 when it counts no students.
    private int lastOfCount(Quantity number) {
        int next = number.last() + 1;
        if (words.gap(number.last()) != ' ' || words.isFirst(next)) {
            return isPartOf(number) ? number.last() : -1;
        }
        if (words.is(next, "of") && words.is(next + 1, "them")) {
            return next + 1;
        }
        int from = group.behindOf(next);
        int more = words.is(from, "more") || words.is(from, "other") ? from + 1 : from;
        Quantity whole = from > next ? quantities.read(from) : null;
        int noun = whole != null
                ? group.nounFrom(whole.last() + 1, false)
                : group.nounFrom(more, number.value() == 1 && from == next);
        return noun >= 0 ? noun : isPartOf(number) ? number.last() : -1;
    }

    /// "Of the 48 freshmen, 6 failed".
    private boolean isPartOf(Quantity number) {
        return new Wholes(words, quantities, group).ofWhich(number) > 0;
    }

    private boolean isLimit(int first) {
        int before = first - 1;
        if (words.isFirst(first)) {
            return false;
        }
        boolean upTo = words.is(before, "to") && words.is(before - 1, "up");
        int over = words.is(before, "of") && words.is(before - 1, "out") ? before - 2 : before - 1;
        boolean denominator = (words.is(before, "in") || words.is(before, "of")) && quantities.isNumber(over);
        boolean size = words.is(before, "of") && words.is(before - 1, Role.SIZE);
        return words.is(before, Role.LIMIT) || isAboutOne(first) || denominator || upTo || size
                || text.at(words.start(first) - 1) == '<';
    }

    /// "Never about one student", "to one child": nobody is counted.
    private boolean isAboutOne(int first) {
        int before = first - 1;
        boolean member = words.is(first + 1, "of") && (words.is(before, "is") || words.is(before, "was")
                || words.is(before, "as"));
        return words.is(first, "one")
                && (member || words.is(before, "about") || words.is(before, "to") || words.is(before, "for")
                        || words.is(before, "of") || words.is(before, "on")
                        || words.is(before, "from") || words.is(before, "by"));
    }

    private boolean isRate(Quantity number, int last) {
        int next = number.last() + 1;
        boolean choice = words.is(next, "or") || words.is(next, "in") && quantities.read(next + 1) != null;
        return choice || isFraction(next, number.value()) || isSpread(number.first()) || goesOnAsRate(last);
    }

    /// "Two out of three students", "1 of every 8 students".
    private boolean isFraction(int next, int value) {
        int of = words.is(next, "out") ? next + 1 : next;
        if (!words.is(of, "of")) {
            return false;
        }
        Quantity whole = quantities.read(of + 1);
        boolean idiom = whole != null && value < whole.value()
                && (whole.value() <= 5 || whole.value() == 10);
        return idiom || words.is(of + 1, "every") || words.is(of + 1, "each");
    }

    /// "Each", "every", "per" before it in the sentence.
    private boolean isSpread(int first) {
        for (int i = first - 1; i >= 0 && first - i <= SENTENCE && !words.isFirst(i + 1); i--) {
            if (words.is(i, "each") || words.is(i, "every") || words.is(i, "per")) {
                return true;
            }
        }
        return false;
    }

    /// "Per teacher", "each", "at a time", "or more", "in seven".
    private boolean goesOnAsRate(int last) {
        for (int i = last + 1; i <= last + SOON && !words.isFirst(i); i++) {
            boolean rate = words.is(i, "per") || words.is(i, "each") || words.is(i, "time") && words.is(i - 1, "a")
                    || words.is(i, "once") && words.is(i - 1, "at") || words.is(i, "fewer") || words.is(i, "ratio");
            if (rate || i == last + 1 && words.is(i, "in") && quantities.read(i + 1) != null) {
                return true;
            }
        }
        return false;
    }

    /// "Ask three students to share".
    private boolean isInstruction(int first) {
        int verb = words.is(first - 1, "on") || words.is(first - 1, "with") || words.is(first - 1, "to")
                ? first - 2
                : first - 1;
        return words.isFirst(verb) && verb >= 0 && verb < first && (words.is(verb, "ask") || words.is(verb, "call")
                || words.is(verb, "invite") || words.is(verb, "choose") || words.is(verb, "pick")
                || words.is(verb, "select") || words.is(verb, "work"));
    }
}
