package io.micip.privacy.identifier;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.Cue;
import io.micip.privacy.reading.Cues;
import io.micip.privacy.reading.DigitGroups;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Passage;

/// Telephone numbers in North American forms, with or without country code: `(313) 555-0100`, `313.555.0100`,
/// `+1 313 555 0100`, `13135550100`, and seven digits right behind a cue; numbers of other countries with a plus sign.
/// Without brackets, country code or cue the area and exchange must begin with 2 to 9; when the numbering plan has not
/// given them out, the number only warns.
final class PhoneRule implements NumberRule {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;

    private final FoldedText text;
    private final DigitGroups groups;
    private final Cues cues;

    PhoneRule(Passage passage) {
        this.text = passage.text();
        this.groups = passage.groups();
        this.cues = passage.cues();
    }

    @Override
    public @Nullable Claim read(int group) {
        Claim withCountry = isCountryCode(group) ? readWhole(group + 1, countryStart(group)) : null;
        if (withCountry != null) {
            return withCountry;
        }
        Claim whole = readWhole(group, groups.start(group));
        if (whole != null) {
            return whole;
        }
        Claim international = text.at(groups.start(group) - 1) == '+' ? readInternational(group) : null;
        return international != null ? international : readNamed(group);
    }

    private boolean isCountryCode(int group) {
        boolean one = groups.length(group) <= 3 && groups.value(group) == 1;
        return one && groups.joiner(group) != DigitGroups.APART && groups.joiner(group) != '/';
    }

    private int countryStart(int group) {
        int start = groups.start(group);
        return text.at(start - 1) == '+' ? start - 1 : start;
    }

    /// Area code, exchange and line as groups of their own; `from` is where a country code begins.
    private @Nullable Claim readWhole(int group, int from) {
        boolean three = groups.hasLengths(group, 3, 3, 4);
        boolean two = groups.length(group) == 3 && groups.length(group + 1) == 7;
        char first = groups.joiner(group);
        char second = three ? groups.joiner(group + 1) : '-';
        if (!three && !two || !isInside(first) || !isInside(second)) {
            return null;
        }
        int last = three ? group + 2 : group + 1;
        boolean country = from < groups.start(group);
        boolean bracketed = first == ')' && text.at(groups.start(group) - 1) == '(';
        int start = bracketed && !country ? groups.start(group) - 1 : from;
        boolean spaced = first == ' ' && second == ' ';
        return judge(new Candidate(group, last, start, bracketed || country, spaced));
    }

    /// @param start  first folded character, brackets and country code included
    /// @param shaped brackets or a country code show what it is
    /// @param spaced nothing but spaces stand between the groups
    private record Candidate(int first, int last, int start, boolean shaped, boolean spaced) {}

    private @Nullable Claim judge(Candidate number) {
        int end = groups.end(number.last());
        boolean rowOfFigures = number.spaced() && !number.shaped()
                && (groups.joiner(number.first() - 1) == ' ' || groups.joiner(number.last()) == ' ');
        boolean named = cues.tight(Cue.PHONE, number.start(), end)
                || !rowOfFigures && cues.near(Cue.PHONE, number.start(), end) && isGivenOut(number);
        if (named || text.at(number.start()) == '+' || number.shaped() && !number.spaced()) {
            return Claim.hit(Kind.PHONE, number.start(), end);
        }
        boolean inPlan = isAreaOrExchange(number.first()) && isAreaOrExchange(number.first() + 1);
        boolean given = inPlan && !rowOfFigures && isGivenOut(number);
        if (!given) {
            return null;
        }
        boolean partOfMore = groups.isTiedToNext(number.last())
                || !number.shaped() && groups.isTiedToNext(number.first() - 1);
        boolean doubtful = number.spaced() || partOfMore;
        return doubtful
                ? Claim.warning(Kind.PHONE, number.start(), end)
                : Claim.hit(Kind.PHONE, number.start(), end);
    }

    private boolean isGivenOut(Candidate number) {
        int area = number.first();
        int rest = area + 1;
        boolean three = number.last() > rest;
        int exchange = three ? groups.value(rest) : groups.value(rest) / 10_000;
        int line = three ? groups.value(rest + 1) : groups.value(rest) % 10_000;
        return NumberPlan.isNorthAmerican(groups.value(area), exchange, line);
    }

    /// A plus sign, then the digits of one number, in whatever groups.
    private @Nullable Claim readInternational(int group) {
        int last = group;
        int digits = groups.length(group);
        while (groups.joiner(last) != DigitGroups.APART && digits + groups.length(last + 1) <= LONGEST) {
            last++;
            digits += groups.length(last);
        }
        for (; last >= group && digits >= SHORTEST; last--) {
            int start = groups.start(group);
            int end = groups.end(last);
            if (isInternational(start, end, digits)) {
                return Claim.hit(Kind.PHONE, start - 1, end);
            }
            digits -= groups.length(last);
        }
        return null;
    }

    private boolean isInternational(int start, int end, int digits) {
        if (digits == 11 && text.at(start) == '1') {
            return true;
        }
        StringBuilder number = new StringBuilder(digits);
        for (int i = start; i < end; i++) {
            if (text.isDigitAt(i)) {
                number.append(text.at(i));
            }
        }
        return digits <= LONGEST && NumberPlan.isInternational(number.toString());
    }

    /// Digits that only a cue right beside them makes a telephone number.
    private @Nullable Claim readNamed(int group) {
        int length = groups.length(group);
        boolean local = length == 3 && groups.length(group + 1) == 4 && isInside(groups.joiner(group))
                && groups.joiner(group) != '/' && !groups.isTiedToNext(group + 1);
        boolean run = length == 7 || length == 10 || length == 11 && groups.firstDigit(group) == '1';
        if (!local && !run || groups.isMoney(group)) {
            return null;
        }
        int last = local ? group + 1 : group;
        int start = groups.start(group);
        int end = groups.end(last);
        return cues.tight(Cue.PHONE, start, end) ? Claim.hit(Kind.PHONE, start, end) : null;
    }

    private static boolean isInside(char joiner) {
        return joiner != DigitGroups.APART && joiner != '(';
    }

    private boolean isAreaOrExchange(int group) {
        return groups.firstDigit(group) >= '2';
    }
}
