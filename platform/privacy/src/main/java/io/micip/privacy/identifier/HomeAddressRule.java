package io.micip.privacy.identifier;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.DigitGroups;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Passage;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Addresses of homes: house number, street, and the apartment if there is one; post boxes. The words around decide:
/// "lives at", "her mother's house" make a hit, "the district office at" makes it nobody's home, and a bare address
/// warns.
final class HomeAddressRule implements NumberRule {

    private static final int LONGEST_NUMBER = 5;
    private static final int STREET_NAME = 4;
    private static final int AROUND = 12;
    private static final long STREETS = Role.anyOf(Role.STREET, Role.STREET_MAYBE);
    private static final long PERSONS = Role.anyOf(Role.HOME, Role.MOVING, Role.KIN, Role.PRONOUN, Role.CHILD);

    private static final long ONE_PERSON = Role.anyOf(Role.HOME, Role.KIN, Role.PRONOUN, Role.CHILD);
    private static final long NAMES = Role.anyOf(Role.GIVEN, Role.SURNAME);

    private final FoldedText text;
    private final DigitGroups groups;
    private final Words words;
    private final boolean anyStreet;
    private int word;

    HomeAddressRule(Passage passage) {
        this.text = passage.text();
        this.groups = passage.groups();
        this.words = passage.words();
        this.anyStreet = words.mention(STREETS | Role.anyOf(Role.POST_BOX));
    }

    @Override
    public @Nullable Claim read(int group) {
        int start = groups.start(group);
        boolean goesOn = text.at(groups.end(group)) == ' ';
        boolean boxed = text.at(start - 1) == ' ' && text.at(start - 2) == 'x';
        if (!anyStreet || !goesOn && !boxed || groups.length(group) > LONGEST_NUMBER) {
            return null;
        }
        int number = wordAt(start);
        Claim box = boxed ? readBox(number) : null;
        if (box != null) {
            return box;
        }
        int street = groups.isMoney(group) ? -1 : streetEnd(number);
        return street < 0 || isPartOfTitle(street) ? null : judge(number, street);
    }

    /// The word that begins at this place. Groups are asked for in order, so it goes on from the last one.
    private int wordAt(int start) {
        while (words.start(word) < start) {
            word++;
        }
        return word;
    }

    /// `P.O. Box 112`, which is a home's when somebody's address is spoken of.
    private @Nullable Claim readBox(int number) {
        if (!words.is(number - 1, Role.POST_BOX)) {
            return null;
        }
        int post = words.is(number - 2, "po")
                ? number - 2
                : words.is(number - 2, "o") && words.is(number - 3, "p") ? number - 3 : -1;
        boolean home = post >= 0 && isNear(post, number, PERSONS);
        return home ? Claim.hit(Kind.HOME_ADDRESS, words.start(post), words.end(number)) : null;
    }

    /// Last word of the street; -1 when none follows the number.
    private int streetEnd(int number) {
        int at = number + 1;
        if (words.gap(number) != ' ') {
            return -1;
        }
        if (words.is(at, Role.DIRECTION) && !words.isAny(at + 1, STREETS)) {
            at++;
        }
        if (words.is(at, "county") && words.is(at + 1, "road") || isNumberedRoad(at)) {
            int road = words.is(at, "county") ? at + 2 : at + 1;
            return words.isFigure(road) ? road : -1;
        }
        boolean homely = isHomely(number);
        for (int i = at; i < at + STREET_NAME && goesOn(i, homely); i++) {
            if (i > at && words.isAny(i, STREETS)) {
                return words.is(i + 1, Role.DIRECTION) && words.isCapital(i + 1) && words.gap(i) == ' ' ? i + 1 : i;
            }
        }
        return -1;
    }

    private boolean isNumberedRoad(int word) {
        return (words.is(word, "highway") || words.is(word, "hwy") || words.is(word, "route"))
                && words.isFigure(word + 1);
    }

    private boolean goesOn(int word, boolean homely) {
        char gap = words.gap(word - 1);
        boolean joined = gap == ' ' || gap == '.' || gap == '-' || gap == Words.TIGHT || gap == '\'';
        boolean name = words.isCapital(word) || words.is(word, Role.ORDINAL) || words.isFigure(word)
                || homely;
        boolean mileRoad = words.is(word, "mile") && words.isAny(word + 1, STREETS)
                && (words.isFigure(word - 2) || words.is(word - 2, Role.DIRECTION));
        return joined && name && !words.isFirst(word) && (mileRoad || !isTitleWord(word));
    }

    /// Written small, only what is said to be lived at counts.
    private boolean isHomely(int number) {
        return words.is(number - 1, "at") && isNear(number - 1, number, Role.anyOf(Role.HOME));
    }

    private boolean isTitleWord(int word) {
        return words.is(word, "mile") || words.is(word, "way") && words.isFigure(word - 1) || words.is(word, "hour")
                || words.is(word, "day") || words.is(word, "book")
                || words.is(word, "restorative") || words.is(word, "time") || words.is(word, "morning")
                || words.is(word, "student") || words.is(word, "week") || words.is(word, "minute");
    }

    /// "5 Oak Street School", "the 6 Maple Street classrooms".
    private boolean isPartOfTitle(int street) {
        return words.gap(street) == ' ' && !words.isFirst(street + 1)
                && words.isAny(street + 1, Role.anyOf(Role.PUBLIC, Role.CHILDREN, Role.STAFF));
    }

    private @Nullable Claim judge(int number, int street) {
        boolean home = isNear(number, street, PERSONS);
        boolean open = isNear(number, street, Role.anyOf(Role.PUBLIC))
                || isOfOrganization(number) && !isNear(number, street, ONE_PERSON);
        boolean surely = isNear(number, street, Role.anyOf(Role.HOME));
        boolean vague = words.is(street, Role.STREET_MAYBE) && words.length(number) < 3;
        boolean event = words.is(number - 1, "at") && (words.is(number - 2, "is") || words.is(number - 2, "are"));
        if ((open || event) && !surely || (vague || isFollowedByMany(street)) && !home) {
            return null;
        }
        int start = lotStart(number);
        int end = unitEnd(street);
        return home && !open
                ? Claim.hit(Kind.HOME_ADDRESS, start, end)
                : surely ? Claim.hit(Kind.HOME_ADDRESS, start, end) : Claim.warning(Kind.HOME_ADDRESS, start, end);
    }

    /// "3 Michigan Avenue firms".
    private boolean isFollowedByMany(int street) {
        int next = street + 1;
        return words.gap(street) == ' ' && !words.isFirst(next) && !words.isCapital(next) && words.endsWith(next, "s")
                && !words.is(next, Role.PREDICATE);
    }

    /// "Hope Network, 731 Burton Street": behind a title that is nobody's name. A word behind a given name is a surname,
    /// however rare.
    private boolean isOfOrganization(int number) {
        int before = number - 1;
        return words.gap(before) == ',' && words.isCapital(before) && !words.isFirst(before)
                && !words.isAny(before, NAMES)
                && !(words.is(before - 1, Role.GIVEN) && words.isCapital(before - 1) && words.gap(before - 1) == ' ');
    }

    /// `Lot 41, ` in front of the number.
    private int lotStart(int number) {
        boolean lot = words.is(number - 2, Role.UNIT) && words.isFigure(number - 1) && words.gap(number - 1) == ',';
        return words.start(lot ? number - 2 : number);
    }

    /// `, Apt. 4B`, ` #204`.
    private int unitEnd(int street) {
        int at = street + 1;
        char gap = words.gap(street);
        if (words.isFigure(at) && text.at(words.start(at) - 1) == '#') {
            return tightEnd(at);
        }
        boolean unit = (gap == ',' || gap == ' ' || gap == '.') && words.is(at, Role.UNIT) && !words.isFirst(at);
        boolean numbered = unit && (words.isFigure(at + 1) || words.length(at + 1) == 1);
        if (numbered) {
            return tightEnd(at + 1);
        }
        int end = words.end(street);
        boolean goesOn = words.length(at) > 0 && (gap == ',' || !words.isCapital(at));
        boolean dotted = text.at(end) == '.' && words.is(street, Role.ABBREVIATION) && goesOn;
        return dotted ? end + 1 : end;
    }

    private int tightEnd(int unit) {
        return words.gap(unit) == Words.TIGHT ? words.end(unit + 1) : words.end(unit);
    }

    /// Whether the sentence has such a word within reach.
    private boolean isNear(int first, int last, long roles) {
        for (int i = first - 1; i >= 0 && first - i <= AROUND && !words.isFirst(i + 1); i--) {
            if (words.isAny(i, roles)) {
                return true;
            }
        }
        for (int i = last + 1; i - last <= AROUND && !words.isFirst(i); i++) {
            if (words.isAny(i, roles)) {
                return true;
            }
        }
        return false;
    }
}
