package io.micip.privacy.person;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.person.Name.Strength;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Reads names as people write them: `Maria`, `Maria de la Cruz`, `J. Whitaker`, `Tyler B.`, `Torres, Guadalupe`,
/// `OLIVIA BARNES`. Titles of schools, teams and programs are no names: `Rosa Parks Middle School`.
final class NameReader {

    private static final int LONGEST = 5;
    private static final int LONG_NOUN = 6;
    private static final String[] NOUNS = {
            "tion", "sion", "ment", "ness", "ship", "ator", "ology", "ics", "ities", "ings", "ence", "ance", "bility"
    };
    private static final long NO_PART = Role.anyOf(Role.HONORIFIC, Role.STAFF, Role.CHILD, Role.CHILDREN, Role.KIN,
            Role.KINS, Role.GRADE, Role.NAME, Role.NAMED, Role.DEFINITE, Role.PRONOUN, Role.ORDINAL, Role.CONDITION);
    private static final long KNOWN = Role.anyOf(Role.GIVEN, Role.SURNAME);

    private final Words words;

    NameReader(Words words) {
        this.words = words;
    }

    /// The name that begins with this word, if one does.
    @Nullable
    Name read(int word) {
        if (!mayBegin(word) || isPartOfTitle(word) || isVerbInFront(word)) {
            return null;
        }
        boolean shouted = words.isAllCapitals(word) && words.length(word) > 1;
        int last = word;
        while (last - word < LONGEST) {
            int next = next(last, shouted);
            if (next < 0) {
                break;
            }
            last = next;
        }
        if (endsAsTitle(last) || isLettersOnly(word, last)) {
            return null;
        }
        Name reversed = last == word ? readReversed(word) : null;
        return reversed != null ? reversed : strong(word, last, shouted);
    }

    /// A name written small, which only a label such as "student:" makes one.
    @Nullable
    Name readSmall(int word) {
        boolean given = words.is(word, Role.GIVEN) && !words.is(word, Role.WEAK_GIVEN);
        if (!given || words.isCapital(word)) {
            return null;
        }
        boolean more = words.gap(word) == ' ' && words.isAny(word + 1, KNOWN);
        return new Name(word, more ? word + 1 : word, more ? Strength.FULL : Strength.GIVEN);
    }

    private boolean mayBegin(int word) {
        if (!words.isCapital(word) || words.isAny(word, NO_PART)) {
            return false;
        }
        boolean given = words.is(word, Role.GIVEN);
        boolean acronym = words.beginsWithCapitals(word);
        return given || !acronym && !words.is(word, Role.PLAN) && !words.is(word, Role.PREDICATE) && !isNoun(word);
    }

    /// `Position`, `Denominator`: nobody's name ends so, unless it is known as one.
    private boolean isNoun(int word) {
        if (words.length(word) < LONG_NOUN || words.isAny(word, KNOWN)) {
            return false;
        }
        for (String ending : NOUNS) {
            if (words.endsWith(word, ending)) {
                return true;
            }
        }
        return false;
    }

    /// `Retain Holly Krantz`: a sentence begins with a capital too.
    private boolean isVerbInFront(int word) {
        return words.isFirst(word) && !words.isAny(word, KNOWN) && words.is(word + 1, Role.GIVEN)
                && words.isCapital(word + 1) && words.gap(word) == ' ';
    }

    /// The next word of the name; -1 at its end.
    private int next(int last, boolean shouted) {
        char gap = words.gap(last);
        int next = last + 1;
        boolean initialBefore = words.length(last) == 1;
        boolean joined = gap == ' ' || gap == '-' || gap == '\'' || gap == '.' && initialBefore;
        if (!joined || words.isFirst(next)) {
            return -1;
        }
        if (gap == ' ' && !words.isCapital(next) && isParticle(next)) {
            int more = words.is(next + 1, "la") || words.is(next + 1, "los") ? next + 2 : next + 1;
            return isPart(more, shouted) ? more : -1;
        }
        return isPart(next, shouted) ? next : -1;
    }

    private boolean isPart(int word, boolean shouted) {
        boolean planned = words.is(word, Role.PLAN) && !words.is(word, Role.SURNAME) && words.length(word) > 2;
        boolean other = words.isAny(word, NO_PART) || words.is(word, Role.PREDICATE);
        if (!words.isCapital(word) || other && !words.isAny(word, KNOWN) || planned || isNoun(word)) {
            return false;
        }
        boolean initial = words.length(word) == 1;
        return shouted ? words.isAny(word, KNOWN) || initial : initial || !words.isAllCapitals(word);
    }

    private boolean isParticle(int word) {
        return words.is(word, Role.PARTICLE);
    }

    private boolean isLettersOnly(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (words.length(i) > 1) {
                return false;
            }
        }
        return true;
    }

    /// `Mount`, `Camp`, `Project` and the like in front.
    private boolean isPartOfTitle(int word) {
        int before = word - 1;
        if (words.isFirst(word) || words.gap(before) != ' ' && words.gap(before) != '.') {
            return false;
        }
        if (words.is(before, "st") || words.is(before, "mt") || words.is(before, "ft")) {
            return true;
        }
        return words.isCapital(before) && words.is(before, Role.PLAN) && !words.is(before, Role.SURNAME)
                && !words.isFirst(before)
                && !words.isAny(before, NO_PART) && words.gap(before) == ' ';
    }

    /// `School`, `Academy`, `Day` and the like behind.
    private boolean endsAsTitle(int last) {
        int next = last + 1;
        char gap = words.gap(last);
        boolean joined = (gap == ' ' || gap == '-' || gap == '.' && words.length(last) == 1) && !words.isFirst(next);
        return joined && words.isCapital(next) && !words.is(next, Role.PREDICATE) && words.length(next) > 2
                && (words.is(next, Role.PLAN) || isNoun(next))
                && !words.isAny(next, NO_PART);
    }

    private @Nullable Name readReversed(int word) {
        int given = word + 1;
        boolean reversed = words.is(word, Role.SURNAME) && !words.is(word, Role.GIVEN) && words.gap(word) == ','
                && words.isCapital(given) && words.is(given, Role.GIVEN) && !words.isFirst(given);
        boolean alone = reversed && next(given, false) < 0;
        return alone ? new Name(word, given, Strength.FULL) : null;
    }

    private @Nullable Name strong(int first, int last, boolean shouted) {
        boolean given = words.is(first, Role.GIVEN);
        boolean weak = words.is(first, Role.WEAK_GIVEN) || words.is(first, Role.PLAN);
        if (first == last) {
            boolean title = weak && words.isCapital(first - 1) && !words.isFirst(first) && words.gap(first - 1) == ' '
                    && !words.isAny(first - 1, NO_PART) && !words.is(first - 1, "little");
            if (title) {
                return null;
            }
            Strength alone = given ? weak ? Strength.PLACE : Strength.GIVEN : Strength.UNKNOWN;
            return shouted && weak ? null : new Name(first, last, alone);
        }
        boolean known = words.isAny(last, KNOWN) || words.length(last) == 1;
        boolean initial = words.length(first) == 1;
        if (given && (known || !weak) || initial && words.length(last) > 1) {
            return new Name(first, last, Strength.FULL);
        }
        return shouted ? null : new Name(first, last, Strength.UNKNOWN_PAIR);
    }
}
