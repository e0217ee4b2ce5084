package io.micip.privacy.reading;

import java.util.Set;

/// What stands between a cue and the number it may speak about.
public final class Gap {

    private static final int LEAD = 30;
    private static final String PUNCTUATION = " \n:;#=-_(),.\"'/[]*{}|>";
    private static final Set<String> FILLER = Set.of("is", "was", "are", "no", "nr", "num", "number", "numbers", "code",
            "codes", "id", "ids", "of", "the", "on", "at", "in", "her", "his", "their", "my", "our", "for", "as", "us",
            "me", "him", "them", "home", "work", "office", "ending", "ends", "last", "four", "digits", "es", "el", "en",
            "numero",
            "student", "students", "child", "listed", "file", "entered", "equals", "s");
    private static final Set<String> COHORT = Set.of("before", "after", "between", "by", "since", "until", "through",
            "prior", "from", "than", "later", "earlier", "cutoff", "cut", "deadline", "window", "range", "antes",
            "despues", "during");

    private Gap() {}

    /// Whether only filler words, spaces and punctuation stand there, within reach.
    public static boolean isFiller(FoldedText text, int from, int to) {
        return isWithinReach(from, to) && onlyWords(text, from, to, FILLER);
    }

    /// Whether only a few marks and spaces stand there.
    public static boolean isPunctuation(FoldedText text, int from, int to) {
        return to - from <= 5 && onlyWords(text, from, to, Set.of());
    }

    /// Whether the two ranges around it belong to one list: marks and an "and" or "or" at most.
    public static boolean isListSeparator(FoldedText text, int from, int to) {
        return to - from <= 8 && onlyWords(text, from, to, Set.of("and", "or", "y"));
    }

    /// Whether words such as "on or before" make the dates a rule for many children rather than one child's date.
    public static boolean speaksOfCohort(FoldedText text, int from, int to) {
        int at = from;
        while (at < to) {
            int end = wordEnd(text, at, to);
            if (end > at && COHORT.contains(text.word(at, end))) {
                return true;
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    /// Whether a sentence ends inside: a full stop with a space behind it and words after that.
    public static boolean endsSentence(FoldedText text, int from, int to) {
        boolean stopped = false;
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            boolean stop = (c == '.' || c == '!' || c == '?' || c == ';') && Folding.isSpace(text.at(i + 1));
            if (stop && !(i == from && isAbbreviationDot(text, i))) {
                stopped = true;
            } else if (stopped && Folding.isLetter(c)) {
                return true;
            }
        }
        return false;
    }

    /// The last dot of "D.O.B." ends no sentence.
    private static boolean isAbbreviationDot(FoldedText text, int at) {
        return text.at(at) == '.' && text.at(at - 2) == '.';
    }

    /// Whether the words that follow soon come to a figure: a date or year of their own.
    public static boolean leadsToFigure(FoldedText text, int from) {
        for (int i = from; i < from + LEAD; i++) {
            char c = text.at(i);
            if (Folding.isDigit(c)) {
                return true;
            }
            if (c == ';' || c == ')' || c == '.' && i > from) {
                return false;
            }
        }
        return false;
    }

    /// Number of digits in the range.
    public static int digitsIn(FoldedText text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            if (text.isDigitAt(i)) {
                digits++;
            }
        }
        return digits;
    }

    /// Whether the range is no longer than a cue reaches, see [Cues#REACH].
    public static boolean isWithinReach(int from, int to) {
        return to - from <= Cues.REACH;
    }

    private static boolean onlyWords(FoldedText text, int from, int to, Set<String> words) {
        int at = from;
        while (at < to) {
            int end = wordEnd(text, at, to);
            boolean known = end > at ? words.contains(text.word(at, end)) : PUNCTUATION.indexOf(text.at(at)) >= 0;
            if (!known) {
                return false;
            }
            at = Math.max(end, at + 1);
        }
        return true;
    }

    private static int wordEnd(FoldedText text, int from, int to) {
        int end = from;
        while (end < to && text.isLetterAt(end)) {
            end++;
        }
        return end;
    }
}
