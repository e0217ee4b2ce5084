package io.micip.privacy;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.reading.CalendarDate;
import io.micip.privacy.reading.Cue;
import io.micip.privacy.reading.Cues;
import io.micip.privacy.reading.DateReader;
import io.micip.privacy.reading.DigitGroups;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Gap;
import io.micip.privacy.reading.Spans;

/// Dates that the words around them call somebody's date of birth. Dates of meetings, deadlines and terms are not, nor
/// are the dates that bound an age group ("born on or before September 1"), nor a year of birth alone.
final class BirthDateRule implements NumberRule {

    private final FoldedText text;
    private final Cues cues;
    private final DateReader dates;
    private final boolean anyCue;
    private int lastFoundEnd = -1;
    private Severity lastSeverity = Severity.HIT;

    BirthDateRule(FoldedText text, DigitGroups groups, Cues cues) {
        this.text = text;
        this.cues = cues;
        this.dates = new DateReader(text, groups);
        this.anyCue = cues.any(Cue.BIRTH_DATE) || cues.any(Cue.BORN) || cues.any(Cue.BIRTHDAY);
    }

    @Override
    public @Nullable Claim read(int group) {
        CalendarDate date = anyCue ? dates.read(group) : null;
        if (date == null) {
            return null;
        }
        Severity severity = severity(date);
        if (severity == null) {
            return null;
        }
        lastFoundEnd = date.end();
        lastSeverity = severity;
        return new Claim(Kind.DATE_OF_BIRTH, severity, date.start(), date.end(), date.groups());
    }

    private @Nullable Severity severity(CalendarDate date) {
        if (isSpokenOf(Cue.BIRTH_DATE, date) || isSpokenOf(Cue.BORN, date)) {
            return Severity.HIT;
        }
        boolean continuesList = lastFoundEnd >= 0 && date.whole()
                && Gap.isListSeparator(text, lastFoundEnd, date.start());
        if (continuesList) {
            return lastSeverity;
        }
        return date.whole() && isSpokenOf(Cue.BIRTHDAY, date) ? Severity.WARNING : null;
    }

    private boolean isSpokenOf(Cue cue, CalendarDate date) {
        return isSpokenOfBefore(cue, date) || date.whole() && isSpokenOfAfter(cue, date);
    }

    private boolean isSpokenOfBefore(Cue cue, CalendarDate date) {
        Spans spans = cues.spans(cue);
        int before = spans.lastUntil(date.start());
        if (before < 0 || !Gap.isWithinReach(spans.end(before), date.start())) {
            return false;
        }
        int from = spans.end(before);
        if (Gap.isFiller(text, from, date.start())) {
            return true;
        }
        boolean anotherFigure = Gap.digitsIn(text, from, date.start()) > (cue == Cue.BORN ? 0 : 2);
        return date.whole() && !anotherFigure && !Gap.speaksOfCohort(text, from, date.start())
                && !Gap.endsSentence(text, from, date.start());
    }

    /// A cue behind the date speaks of it, unless it goes on to a date or year of its own.
    private boolean isSpokenOfAfter(Cue cue, CalendarDate date) {
        Spans spans = cues.spans(cue);
        int after = spans.firstFrom(date.end());
        if (after >= spans.size() || !Gap.isWithinReach(date.end(), spans.start(after))) {
            return false;
        }
        boolean anotherFigure = Gap.digitsIn(text, date.end(), spans.start(after)) > 0;
        return !anotherFigure && !Gap.endsSentence(text, date.end(), spans.start(after))
                && !Gap.leadsToFigure(text, spans.end(after));
    }
}
