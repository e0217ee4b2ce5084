package io.micip.privacy.smallcell;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.Words;

/// Figures from which a count of 1 to 9 students follows: "57 of 60 students", "95 % of 60 kindergartners", "all but
/// 5", a whole with all its parts but one, all students and those who are not in a group.
///
/// Source: domain rule of complementary suppression; a hidden number with a total and all other numbers is none.
final class ComplementRule {

    private static final int SAME_PARAGRAPH = 60;
    private static final int NEAR = 8;

    private final Words words;
    private final Quantities quantities;
    private final StudentGroup group;
    private final Wholes wholes;
    private int whole;
    private int wholeAt = -SAME_PARAGRAPH;
    private int parts;

    ComplementRule(Words words, Quantities quantities, StudentGroup group) {
        this.words = words;
        this.quantities = quantities;
        this.group = group;
        this.wholes = new Wholes(words, quantities, group);
    }

    /// The complement that this number gives away, if it does. Asked for every number of a text, in order.
    @Nullable
    Claim read(Quantity number) {
        Claim claim = readShare(number);
        claim = claim != null ? claim : readPart(number);
        claim = claim != null ? claim : readWithout(number);
        remember(number);
        return claim;
    }

    /// "The rest", "the others", when whole and parts leave few.
    @Nullable
    Claim readRest(int word) {
        boolean rest = words.is(word, "rest") || words.is(word, "others") || words.is(word, "remaining")
                || words.is(word, "remainder");
        boolean few = rest && word - wholeAt < SAME_PARAGRAPH && parts > 0
                && new Quantity(word, word, parts, false).leavesFew(whole);
        return few ? claim(words.is(word - 1, "the") ? word - 1 : word, word) : null;
    }

    private static boolean isExcept(Words words, int word) {
        boolean all = words.is(word - 1, "all") || words.is(word - 1, "everyone") || words.is(word - 1, "everybody");
        return all && (words.is(word, "but") || words.is(word, "except"));
    }

    /// "57 of 60 students", "95 % of our 60 kindergartners", "all but 5".
    private @Nullable Claim readShare(Quantity number) {
        int next = number.last() + 1;
        if (isExcept(words, number.first() - 1) && number.isSmall() && StudentGroup.isIn(words)) {
            return claim(number.first() - 2, number.last());
        }
        int of = number.percent() && words.is(next, "percent") ? next + 1 : next;
        int from = group.behindOf(of);
        Quantity all = from > of ? quantities.read(from) : null;
        int noun = all == null || all.percent() ? -1 : group.nounFrom(all.last() + 1, false);
        boolean idiom = all != null && all.value() <= 10 && from == (words.is(of, "out") ? of + 2 : of + 1);
        if (noun < 0 || all == null || idiom) {
            return null;
        }
        boolean few = number.percent() ? number.isShareOfFew(all.value()) : number.leavesFew(all.value());
        return few ? claim(number.first(), noun) : null;
    }

    /// "Of 64 students, 59 were tested", "55 students, 49 of them".
    private @Nullable Claim readPart(Quantity number) {
        if (number.percent()) {
            return null;
        }
        int of = number.last() + 1;
        boolean ofThem = words.is(of, "of") && (words.is(of + 1, "them") || words.is(of + 1, "whom"));
        int all = ofThem && number.first() - wholeAt < SAME_PARAGRAPH ? whole : wholes.ofWhich(number);
        return number.leavesFew(all) ? claim(number.first(), number.last()) : null;
    }

    /// "All students: 212. Not homeless: 207."
    private @Nullable Claim readWithout(Quantity number) {
        if (number.percent() || words.gap(number.first() - 1) != ':' || number.first() - wholeAt > SAME_PARAGRAPH) {
            return null;
        }
        for (int i = number.first() - 1; i > wholeAt && number.first() - i < NEAR; i--) {
            boolean without = words.is(i, "not") || words.is(i, "without") || words.is(i, "non");
            if (without) {
                return number.leavesFew(whole) ? claim(i, number.last()) : null;
            }
            if (words.isFirst(i)) {
                return null;
            }
        }
        return null;
    }

    private void remember(Quantity number) {
        if (number.percent()) {
            return;
        }
        boolean students = group.nounFrom(number.last() + 1, false) >= 0 && words.gap(number.last()) == ' ';
        boolean all = words.gap(number.first() - 1) == ':' && (words.is(number.first() - 2, "all")
                || words.is(number.first() - 2, "total") || words.is(number.first() - 1, "enrollment"));
        boolean bigger = number.first() - wholeAt > SAME_PARAGRAPH || number.value() > whole;
        if ((students || all) && bigger) {
            whole = number.value();
            wholeAt = number.first();
            parts = 0;
        } else {
            parts += Math.min(number.value(), whole);
        }
    }

    private Claim claim(int first, int last) {
        return Claim.warning(Kind.COMPLEMENT, words.start(first), words.end(last));
    }
}
