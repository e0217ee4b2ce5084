package io.micip.privacy.identifier;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.Severity;
import io.micip.privacy.reading.CalendarDate;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.Cue;
import io.micip.privacy.reading.Cues;
import io.micip.privacy.reading.DateReader;
import io.micip.privacy.reading.DigitGroups;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Gap;
import io.micip.privacy.reading.Passage;
import io.micip.privacy.reading.Spans;

/// Dates that the words around them call somebody's date of birth. Dates of meetings, deadlines and terms are not, nor
/// are the dates that bound an age group ("born on or before September 1"), nor a year of birth alone.
final class BirthDateRule implements NumberRule {

    private static final int LONGEST_THING = 12;
    private static final Set<String> THINGS = Set.of("idea", "program", "school", "team", "plan", "project", "academy",
            "partnership", "goal", "network", "initiative", "state", "club", "district", "michigan", "strategy", "star",
            "founder", "author");

    private static final int LONGEST_DATE = 24;
    private static final List<String> BOUNDS_AFTER = List.of(" or later", " or earlier", " or before", " or after",
            " cutoff", " cut-off", " deadline");
    private static final int REACH_OF_CUTOFF = 50;
    private static final Set<String> OF_CUTOFF = Set.of("for", "of", "is", "the", "a", "date", "dates", "all", "any",
            "children", "students", "child", "student", "who", "are", "were");
    private static final int YEAR = 4;
    private static final int OLDEST = 1930;

    private final FoldedText text;
    private final DigitGroups groups;
    private final Cues cues;
    private final DateReader dates;
    private final Spans births;
    private int lastFoundEnd = -1;
    private Severity lastSeverity = Severity.HIT;

    BirthDateRule(Passage passage) {
        this.text = passage.text();
        this.groups = passage.groups();
        this.cues = passage.cues();
        this.dates = new DateReader(text, groups);
        this.births = cues.spans(Cue.BIRTH_DATE).with(cues.spans(Cue.BORN)).with(cues.spans(Cue.BIRTHDAY));
    }

    @Override
    public @Nullable Claim read(int group) {
        CalendarDate date = !births.isEmpty() && isInReach(groups.start(group)) ? dates.read(group) : null;
        if (date == null || isOfHistory(date) || isCutoff(date)) {
            return null;
        }
        Severity severity = severity(date);
        if (severity == null) {
            return null;
        }
        lastFoundEnd = date.end();
        lastSeverity = severity;
        return new Claim(Kind.DATE_OF_BIRTH, severity, date.start(), date.end());
    }

    /// Whether a cue, or the last date found, is near enough for a date at this place. Most figures are done with that.
    private boolean isInReach(int start) {
        boolean listed = lastFoundEnd >= 0 && start - lastFoundEnd <= LONGEST_DATE;
        int before = births.lastUntil(start);
        int after = births.firstFrom(start);
        return listed || before >= 0 && Gap.isWithinReach(births.end(before), start)
                || after < births.size() && Gap.isWithinReach(start + LONGEST_DATE, births.start(after));
    }

    /// "The cutoff birth date is September 1", "9/2/2020 or later": a bound for all children. "He missed the cutoff, DOB
    /// 9/4/2020" is none: there a cue of its own stands before the date.
    private boolean isCutoff(CalendarDate date) {
        for (String bound : BOUNDS_AFTER) {
            if (text.startsWith(bound, date.end())) {
                return true;
            }
        }
        for (int i = date.start(); i > 0 && date.start() - i < REACH_OF_CUTOFF; i--) {
            if (text.startsWith("cutoff", i) || text.startsWith("cut-off", i)) {
                return !Gap.endsSentence(text, i, date.start()) && !isSpokenOfBetween(i, date.start());
            }
        }
        return false;
    }

    /// Whether a cue stands between a cutoff and the date that is not the cutoff's own, as in "cutoff for dates of birth".
    private boolean isSpokenOfBetween(int cutoff, int date) {
        int cue = births.lastUntil(date);
        if (cue < 0 || births.start(cue) < cutoff) {
            return false;
        }
        int from = text.startsWith("cutoff", cutoff) ? cutoff + "cutoff".length() : cutoff + "cut-off".length();
        int at = from;
        while (at < births.start(cue)) {
            int end = at;
            while (text.isLetterAt(end)) {
                end++;
            }
            if (end > at ? !OF_CUTOFF.contains(text.word(at, end)) : text.at(at) != ' ') {
                return true;
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    /// Nobody at a school was born then, nor is a student's relative likely to be.
    private boolean isOfHistory(CalendarDate date) {
        int year = date.end() - YEAR;
        for (int i = year; i < date.end(); i++) {
            if (!text.isDigitAt(i)) {
                return false;
            }
        }
        return !text.isDigitAt(year - 1) && text.number(year, date.end()) < OLDEST;
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
        boolean idea = cue == Cue.BORN && (text.startsWith(" of ", from) || text.startsWith(" out ", from)
                || isThing(spans.start(before)) || text.at(spans.start(before) - 1) == '-');
        if (idea) {
            return false;
        }
        if (Gap.isFiller(text, from, date.start())) {
            return true;
        }
        boolean anotherFigure = Gap.digitsIn(text, from, date.start()) > (cue == Cue.BORN ? 0 : 2);
        return date.whole() && !anotherFigure && !Gap.speaksOfCohort(text, from, date.start())
                && !Gap.endsSentence(text, from, date.start());
    }

    /// "The idea was born", "the program was born".
    private boolean isThing(int cue) {
        int end = text.startsWith(" was ", cue - 5)
                ? cue - 5
                : text.startsWith(" were ", cue - 6) ? cue - 6 : cue - 1;
        int start = end;
        while (text.isLetterAt(start - 1) && end - start < LONGEST_THING) {
            start--;
        }
        return end > start && start >= 0 && THINGS.contains(text.word(start, end));
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
