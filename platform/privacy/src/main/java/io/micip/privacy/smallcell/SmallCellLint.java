package io.micip.privacy.smallcell;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Finding;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Passage;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Finds counts of 1 to 9 students in one text, and figures from which such a count follows. All findings warn: the
/// author may say that the count names nobody, since a table of tutors is no subgroup of a report.
///
/// Not found, by design: "fewer than 10" and other limits, percentages of large groups, rates ("two out of three
/// students"), sizes of groups for work, numbers of grades, tiers and rooms, counts of adults, schools and days, none
/// at all. Not promised: counts that follow from two texts or two reports. Stateless, safe for many threads; time
/// linear in the text.
public final class SmallCellLint {

    private static final long NUMBERS = Role.anyOf(Role.NUMERAL);

    /// All findings in the order of their places; none overlap. The same text always has the same findings.
    public List<Finding> check(CharSequence text) {
        return check(Passage.of(text));
    }

    /// The same for a text that was read already.
    public List<Finding> check(Passage passage) {
        Words words = passage.words();
        if (!StudentGroup.isIn(words) || !words.hasFigures() && !words.mention(NUMBERS)) {
            return List.of();
        }
        return claims(passage.text(), words).stream().map(claim -> claim.in(passage.text())).toList();
    }

    private static List<Claim> claims(FoldedText text, Words words) {
        Quantities quantities = new Quantities(text, words);
        StudentGroup group = new StudentGroup(words);
        SmallCountRule counts = new SmallCountRule(text, words, quantities, group);
        ComplementRule complements = new ComplementRule(words, quantities, group);
        List<Claim> found = new ArrayList<>();
        int end = 0;
        for (int word = 0; word < words.count(); word++) {
            boolean number = words.isFigure(word) || words.is(word, Role.NUMERAL);
            Quantity quantity = number ? quantities.read(word) : null;
            Claim claim = quantity == null ? complements.readRest(word) : first(complements, counts, quantity);
            if (claim != null && claim.start() >= end) {
                found.add(claim);
                end = claim.end();
            }
        }
        return found;
    }

    private static @Nullable Claim first(ComplementRule complements, SmallCountRule counts, Quantity quantity) {
        Claim complement = complements.read(quantity);
        Claim count = counts.read(quantity);
        boolean except = complement != null && count != null && complement.start() < count.start();
        return count == null || except ? complement : count;
    }
}
