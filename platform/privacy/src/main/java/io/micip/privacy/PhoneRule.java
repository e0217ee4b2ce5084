package io.micip.privacy;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.reading.Cue;
import io.micip.privacy.reading.Cues;
import io.micip.privacy.reading.DigitGroups;
import io.micip.privacy.reading.FoldedText;

/// Telephone numbers in North American forms, with or without country code: `(313) 555-0100`, `313.555.0100`,
/// `+1 313 555 0100`, `13135550100`, and seven digits right behind a cue. Without brackets, country code or cue the
/// area and exchange must begin with 2 to 9, as the numbering plan has it.
final class PhoneRule implements NumberRule {

    private final FoldedText text;
    private final DigitGroups groups;
    private final Cues cues;

    PhoneRule(FoldedText text, DigitGroups groups, Cues cues) {
        this.text = text;
        this.groups = groups;
        this.cues = cues;
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
        Claim international = readPlusOne(group);
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
        return judge(new Candidate(group, last, start, bracketed || country, spaced), country);
    }

    /// @param start  first folded character, brackets and country code included
    /// @param shaped brackets or a country code show what it is
    /// @param spaced nothing but spaces stand between the groups
    private record Candidate(int first, int last, int start, boolean shaped, boolean spaced) {}

    private @Nullable Claim judge(Candidate number, boolean country) {
        int end = groups.end(number.last());
        int taken = number.last() - number.first() + (country ? 2 : 1);
        boolean rowOfFigures = number.spaced() && !number.shaped()
                && (groups.joiner(number.first() - 1) == ' ' || groups.joiner(number.last()) == ' ');
        boolean named = rowOfFigures
                ? cues.tight(Cue.PHONE, number.start(), end)
                : cues.near(Cue.PHONE, number.start(), end);
        if (named || text.at(number.start()) == '+' || number.shaped() && !number.spaced()) {
            return Claim.hit(Kind.PHONE, number.start(), end, taken);
        }
        boolean inPlan = isAreaOrExchange(number.first()) && isAreaOrExchange(number.first() + 1);
        if (!inPlan || rowOfFigures) {
            return null;
        }
        boolean partOfMore = groups.isTiedToNext(number.last())
                || !number.shaped() && groups.isTiedToNext(number.first() - 1);
        return number.spaced() || partOfMore
                ? Claim.warning(Kind.PHONE, number.start(), end, taken)
                : Claim.hit(Kind.PHONE, number.start(), end, taken);
    }

    private @Nullable Claim readPlusOne(int group) {
        int start = groups.start(group);
        boolean plusOne = text.at(start - 1) == '+' && groups.length(group) == 11 && groups.firstDigit(group) == '1';
        return plusOne ? Claim.hit(Kind.PHONE, start - 1, groups.end(group), 1) : null;
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
        return cues.tight(Cue.PHONE, start, end) ? Claim.hit(Kind.PHONE, start, end, last - group + 1) : null;
    }

    private static boolean isInside(char joiner) {
        return joiner != DigitGroups.APART && joiner != '(';
    }

    private boolean isAreaOrExchange(int group) {
        return groups.firstDigit(group) >= '2';
    }
}
