package io.micip.privacy.identifier;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.Cue;
import io.micip.privacy.reading.Cues;
import io.micip.privacy.reading.DigitGroups;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Passage;

/// Michigan's 10-digit student code and local student numbers, by the words around them. A bare run of 10 digits with
/// no such word is [BareNumberRule]'s.
///
/// Source: CEPI, Unique Identification Code: 10 digits for every student who attended a Michigan public school.
final class StudentNumberRule implements NumberRule {

    private static final int UIC_DIGITS = 10;

    private final FoldedText text;
    private final DigitGroups groups;
    private final Cues cues;

    StudentNumberRule(Passage passage) {
        this.text = passage.text();
        this.groups = passage.groups();
        this.cues = passage.cues();
    }

    @Override
    public @Nullable Claim read(int group) {
        if (!cues.any(Cue.UIC)) {
            return null;
        }
        if (groups.length(group) == UIC_DIGITS) {
            return readCode(groups.start(group), groups.end(group));
        }
        Claim spread = readSpreadCode(group);
        return spread != null ? spread : readLocalNumber(group);
    }

    private @Nullable Claim readCode(int start, int end) {
        boolean phone = cues.tight(Cue.PHONE, start, end) && !cues.tight(Cue.UIC, start, end);
        return !phone && cues.near(Cue.UIC, start, end) ? Claim.hit(Kind.UIC, start, end) : null;
    }

    /// A code written with spaces or marks inside, right behind or before its cue.
    private @Nullable Claim readSpreadCode(int group) {
        int last = groups.joinedUntil(group, UIC_DIGITS);
        if (last <= group || groups.isTiedToNext(last) || groups.isTiedToNext(group - 1)) {
            return null;
        }
        int start = groups.start(group);
        int end = groups.end(last);
        return cues.tight(Cue.UIC, start, end) ? Claim.hit(Kind.UIC, start, end) : null;
    }

    private @Nullable Claim readLocalNumber(int group) {
        int digits = groups.length(group);
        boolean alone = groups.joiner(group) != '-' && groups.joiner(group - 1) != '-' && !groups.isMoney(group);
        int cue = digits >= 5 && digits <= 12 && alone ? cues.speakingOf(Cue.UIC, groups.start(group)) : -1;
        boolean entityCode = digits == 5 && !isLabelled(cue, groups.start(group));
        if (cue < 0 || entityCode) {
            return null;
        }
        return Claim.hit(Kind.STUDENT_NUMBER, groups.start(group), groups.end(group));
    }

    /// Five digits are an entity's code, unless a mark such as `:` or `=` makes them the student's number.
    private boolean isLabelled(int from, int to) {
        boolean label = false;
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (FoldedText.isLetter(c)) {
                return false;
            }
            label |= c == ':' || c == '=' || c == '#';
        }
        return label;
    }
}
