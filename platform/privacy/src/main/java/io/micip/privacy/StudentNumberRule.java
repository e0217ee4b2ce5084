package io.micip.privacy;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.reading.Cue;
import io.micip.privacy.reading.Cues;
import io.micip.privacy.reading.DigitGroups;

/// Michigan's 10-digit student code and local student numbers, by the words around them. A bare run of 10 digits with
/// no such word is [BareNumberRule]'s.
///
/// Source: CEPI, Unique Identification Code: 10 digits for every student who attended a Michigan public school.
final class StudentNumberRule implements NumberRule {

    private static final int UIC_DIGITS = 10;

    private final DigitGroups groups;
    private final Cues cues;

    StudentNumberRule(DigitGroups groups, Cues cues) {
        this.groups = groups;
        this.cues = cues;
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
        return !phone && cues.near(Cue.UIC, start, end) ? Claim.hit(Kind.UIC, start, end, 1) : null;
    }

    /// A code written with spaces or marks inside, right behind or before its cue.
    private @Nullable Claim readSpreadCode(int group) {
        int last = groups.joinedUntil(group, UIC_DIGITS);
        if (last <= group || groups.isTiedToNext(last) || groups.isTiedToNext(group - 1)) {
            return null;
        }
        int start = groups.start(group);
        int end = groups.end(last);
        return cues.tight(Cue.UIC, start, end) ? Claim.hit(Kind.UIC, start, end, last - group + 1) : null;
    }

    private @Nullable Claim readLocalNumber(int group) {
        int digits = groups.length(group);
        boolean alone = groups.joiner(group) != '-' && groups.joiner(group - 1) != '-' && !groups.isMoney(group);
        if (digits < 6 || digits > 12 || !alone || cues.speakingOf(Cue.UIC, groups.start(group)) < 0) {
            return null;
        }
        return Claim.hit(Kind.STUDENT_NUMBER, groups.start(group), groups.end(group), 1);
    }
}
