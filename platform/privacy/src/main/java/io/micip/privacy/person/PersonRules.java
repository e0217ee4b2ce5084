package io.micip.privacy.person;

import java.util.ArrayList;
import java.util.List;

import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Passage;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Spans;
import io.micip.privacy.reading.Words;

/// All that this package finds in a text.
public final class PersonRules {

    private static final long BINDING = Role.anyOf(Role.CHILD, Role.CHILDREN, Role.KIN, Role.KINS, Role.GRADE,
            Role.DEED, Role.SCHOOLING, Role.ORDINAL, Role.KINDERGARTEN, Role.AGE, Role.CONDITION);
    private static final long CONDITIONS = Role.anyOf(Role.CONDITION, Role.CONDITION_PART);

    private PersonRules() {}

    /// Names and initials, in the order of their places, none overlapping.
    public static List<Claim> names(Passage passage) {
        FoldedText text = passage.text();
        Words words = passage.words();
        if (!words.mention(BINDING)) {
            return List.of();
        }
        WordRule names = new NameRule(text, words);
        WordRule initials = new InitialsRule(text, words);
        List<Claim> found = new ArrayList<>();
        int end = 0;
        for (int word = 0; word < words.count(); word++) {
            if (!words.isCapital(word) && !words.is(word, Role.GIVEN) || words.start(word) < end) {
                continue;
            }
            Claim claim = initials.read(word);
            claim = claim != null ? claim : names.read(word);
            if (claim != null) {
                found.add(claim);
                end = claim.end();
            }
        }
        return found;
    }

    /// What is said of one student's health or support, in the order of the places.
    ///
    /// @param names places of names in the same text, in folded characters
    public static List<Claim> conditions(Passage passage, Spans names) {
        Words words = passage.words();
        if (!words.mention(CONDITIONS)) {
            return List.of();
        }
        WordRule conditions = new ConditionRule(words, names);
        List<Claim> found = new ArrayList<>();
        for (int word = 0; word < words.count(); word++) {
            Claim claim = words.isAny(word, CONDITIONS) ? conditions.read(word) : null;
            if (claim != null) {
                found.add(claim);
            }
        }
        return found;
    }
}
