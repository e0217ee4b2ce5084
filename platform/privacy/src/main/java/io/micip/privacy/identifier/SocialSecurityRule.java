package io.micip.privacy.identifier;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.Cue;
import io.micip.privacy.reading.Cues;
import io.micip.privacy.reading.DigitGroups;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Passage;

/// Social Security Numbers: `ddd-dd-dddd` with any mark between, nine digits near a cue, masked ones, the last four.
/// Numbers that were never given out (000, 666, 9xx) count as well: a slip of the pen names somebody too.
final class SocialSecurityRule implements NumberRule {

    private static final int DIGITS = 9;
    private static final int LAST_FOUR_REACH = 30;

    private final FoldedText text;
    private final DigitGroups groups;
    private final Cues cues;

    SocialSecurityRule(Passage passage) {
        this.text = passage.text();
        this.groups = passage.groups();
        this.cues = passage.cues();
    }

    @Override
    public @Nullable Claim read(int group) {
        if (groups.hasLengths(group, 3, 2, 4)) {
            return readGrouped(group);
        }
        if (groups.length(group) == 4) {
            return readLastFour(group);
        }
        return cues.any(Cue.SSN) ? readNamed(group) : null;
    }

    private @Nullable Claim readGrouped(int group) {
        char first = groups.joiner(group);
        char second = groups.joiner(group + 1);
        if (first == DigitGroups.APART || second == DigitGroups.APART) {
            return null;
        }
        int start = groups.start(group);
        int end = groups.end(group + 2);
        boolean sure = first != ' ' && second != ' ' && first != '/' && second != '/';
        boolean partOfMore = groups.isTiedToNext(group - 1) || groups.isTiedToNext(group + 2);
        if (cues.near(Cue.SSN, start, end) || sure && !partOfMore) {
            return Claim.hit(Kind.SSN, start, end);
        }
        boolean rowOfFigures = groups.joiner(group - 1) == ' ' || groups.joiner(group + 2) == ' ';
        return sure || !rowOfFigures ? Claim.warning(Kind.SSN, start, end) : null;
    }

    /// Nine digits in a row within reach of a cue, or nine in any grouping right behind one.
    private @Nullable Claim readNamed(int group) {
        int last = groups.joinedUntil(group, DIGITS);
        if (last < 0) {
            return null;
        }
        int start = groups.start(group);
        int end = groups.end(last);
        boolean named = last == group ? cues.near(Cue.SSN, start, end) : cues.tight(Cue.SSN, start, end);
        return named ? Claim.hit(Kind.SSN, start, end) : null;
    }

    private @Nullable Claim readLastFour(int group) {
        int start = groups.start(group);
        int mask = maskStart(start);
        int cueEnd = cues.any(Cue.SSN) ? cueEnd(group) : -1;
        boolean part = groups.isTiedToNext(group) || groups.isTiedToNext(group - 1);
        if (mask == start && (part || cueEnd < 0 || !isSaidToBe(cueEnd, start))) {
            return null;
        }
        return Claim.hit(Kind.SSN, mask, groups.end(group));
    }

    /// End of the cue that speaks of the group, also with "(last 4)" between.
    private int cueEnd(int group) {
        int end = cues.speakingOf(Cue.SSN, groups.start(group));
        boolean four = groups.length(group - 1) == 1 && text.startsWith("last ", groups.start(group - 1) - 5);
        return end < 0 && four ? cues.speakingOf(Cue.SSN, groups.start(group - 1)) : end;
    }

    /// Where `***-**-` or `xxx-xx-` begins in front of the last four digits; `start` itself when there is none.
    private int maskStart(int start) {
        int mask = start - 7;
        if (text.at(start - 1) != '-' || text.at(start - 4) != '-') {
            return start;
        }
        for (int i = mask; i < start - 1; i++) {
            char c = text.at(i);
            if (i != start - 4 && c != 'x' && c != '*' && c != '#' && c != '.') {
                return start;
            }
        }
        return mask;
    }

    /// "SSN: 0000" and "last 4 SSN 0000" speak of the number, "Social Security 2024" does not.
    private boolean isSaidToBe(int from, int to) {
        for (int i = from - LAST_FOUR_REACH; i < from; i++) {
            if (text.startsWith("last ", i) || text.startsWith("last4", i)) {
                return true;
            }
        }
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (FoldedText.isLetter(c) || c == ':' || c == '#' || c == '=') {
                return true;
            }
        }
        return false;
    }
}
