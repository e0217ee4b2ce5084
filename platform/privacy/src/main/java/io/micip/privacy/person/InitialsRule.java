package io.micip.privacy.person;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.person.WordsAfter.Who;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Initials that stand for a student: `J.S., grade 4`, `student J.S.`, `a sixth grader, T. W.`, and two bare capitals
/// where nothing else can be meant. Abbreviations of plans such as `P.E.` are none.
final class InitialsRule implements WordRule {

    private static final int MOST = 3;
    private static final Set<String> ABBREVIATIONS = Set.of("""
            us usa dc am pm pe ap ib hs ms es el ell pd id up jv ba bs ma la ss sw gpa ela sel cte web kra sat act eg ie
            no pk tk iep ed un uk rn md ps ot pt win ri ar dl se ge gt sc ta it ec fc mi mv fe cs ok pa pr pta pto plc
            sro slp bip fba odr iss oss edp api nces mde cepi na tba tbd ai vr tv pc gr kg
            """.strip().split("\\s+"));

    /// Those that are written with dots.
    private static final Set<String> DOTTED = Set.of("""
            us usa dc am pm pe ap ib hs ms es el pd id up jv ba bs ma la ss sw gpa ela ie eg un uk rn md ps ot pt ri ar
            ge gt sc ta it ec ok mi pa pr pta pto plc slp bip fba iss oss na tba tv pc vr ai ed cs
            """.strip().split("\\s+"));

    private final FoldedText text;
    private final Words words;
    private final WordsBefore before;
    private final WordsAfter after;
    private final Listing list;
    private int lastFound = -1;

    InitialsRule(FoldedText text, Words words) {
        this.text = text;
        this.words = words;
        this.before = new WordsBefore(words);
        this.after = new WordsAfter(words);
        this.list = new Listing(words);
    }

    @Override
    public @Nullable Claim read(int word) {
        boolean bare = words.length(word) == 2 && words.isAllCapitals(word);
        if (bare) {
            return isBareInitials(word) ? claim(word, word) : isPlainlyStudents(word) ? warning(word, word) : null;
        }
        int last = words.length(word) == 1 && words.isCapital(word) ? lastLetter(word) : -1;
        if (last <= word) {
            return null;
        }
        boolean pupil = after.isPupil(last) && !isAbbreviation(word, last);
        return isStudents(word, last) ? claim(word, last) : pupil ? warning(word, last) : null;
    }

    private Claim warning(int first, int last) {
        Claim claim = claim(first, last);
        return Claim.warning(claim.kind(), claim.start(), claim.end());
    }

    /// `JT, grade 4`, `JT's mother`: two capitals may be anything else, so they only warn.
    private boolean isPlainlyStudents(int word) {
        boolean other = ABBREVIATIONS.contains(text.word(words.start(word), words.end(word)))
                || words.isAny(word, Role.anyOf(Role.PLAN, Role.GRADE, Role.ABBREVIATION, Role.DIRECTION));
        return !other && (words.gap(word) != ' ' && after.isInGrade(word) || after.hasFamily(word, false));
    }

    private Claim claim(int first, int last) {
        lastFound = last;
        int end = words.end(last);
        return Claim.hit(Kind.INITIALS, words.start(first), text.at(end) == '.' && last > first ? end + 1 : end);
    }

    /// The last of two or three letters with dots; -1 for anything else, a longer row included.
    private int lastLetter(int first) {
        if (isDotted(first - 1)) {
            return -1;
        }
        int last = first;
        while (isDotted(last) && last - first < MOST) {
            last++;
        }
        boolean closed = text.at(words.end(last)) == '.';
        boolean author = words.isCapital(last + 1) && !words.isFirst(last + 1) && words.gap(last) == '.'
                && !words.is(last + 1, Role.GRADE);
        return closed && last - first < MOST && !author ? last : -1;
    }

    /// Whether the letter goes on with a dot and a letter.
    private boolean isDotted(int word) {
        return words.length(word) == 1 && words.isCapital(word) && words.gap(word) == '.'
                && words.length(word + 1) == 1 && words.isCapital(word + 1);
    }

    private boolean isAbbreviation(int first, int last) {
        StringBuilder letters = new StringBuilder();
        for (int i = first; i <= last; i++) {
            letters.append(text.at(words.start(i)));
        }
        return DOTTED.contains(letters.toString());
    }

    private boolean isStudents(int first, int last) {
        Bond bond = before.bond(first);
        boolean one = bond == Bond.PERSON || bond == Bond.LABEL || bond == Bond.NAMED;
        boolean several = (bond == Bond.GROUP || bond == Bond.LIST) && last - first == 1;
        if (isCalledInitials(first) || list.joins(lastFound, first) || one && words.isHead(last)) {
            return true;
        }
        if (isOwner(last)) {
            return true;
        }
        boolean apart = bond == Bond.GROUP && words.gap(first - 1) == ',';
        int end = endOfSeries(last);
        boolean told = one || several || isBehindGrade(first) || after.isInGrade(end) || after.isAged(last)
                || after.who(end) != Who.NOBODY || isInFrontOfGrade(first, last);
        return told && (apart || !isAbbreviation(first, last));
    }

    private boolean isBareInitials(int word) {
        if (ABBREVIATIONS.contains(text.word(words.start(word), words.end(word)))) {
            return false;
        }
        boolean child = words.is(word - 1, Role.CHILD) && words.gap(word - 1) == ' ' && !words.isFirst(word);
        return isCalledInitials(word) || child && words.isHead(word);
    }

    private boolean isCalledInitials(int word) {
        return (words.is(word - 1, "initials") || words.is(word - 1, "initial")) && !words.isFirst(word);
    }

    /// `D.K.'s mother`
    private boolean isOwner(int last) {
        return text.startsWith(".'s ", words.end(last)) && words.isAny(last + 2, Role.anyOf(Role.KIN, Role.KINS));
    }

    /// `grade 6: F.H.`, `4th grade, L.J.`
    private boolean isBehindGrade(int word) {
        char gap = words.gap(word - 1);
        boolean apart = gap == ':' || gap == Words.DASH || gap == ',';
        boolean first = words.isFirst(word - 2) || words.is(word - 3, "in") && words.is(word - 4, Role.CHILD);
        boolean grade = words.is(word - 2, Role.GRADE) && words.isFigure(word - 1) && first
                || words.is(word - 1, Role.GRADE) && words.is(word - 2, Role.ORDINAL)
                        && (words.isFirst(word - 2) || words.isFigure(word - 3) && words.isFirst(word - 3));
        return apart && (grade || gap == ':' && words.is(word - 2, Role.GRADE) && words.isFigure(word - 1));
    }

    /// `Y.S. 3rd grade`, where a line begins; `Y.S. gr. 3`.
    private boolean isInFrontOfGrade(int first, int last) {
        boolean named = words.is(last + 1, Role.GRADE) || words.isFirst(first) && words.isFigure(last + 1);
        return named && words.gap(last) == '.' && !words.isFirst(last + 1) && after.gradeEnd(last + 1) >= 0;
    }

    /// The last of "A.G. and B.G.", of whom the words after speak together.
    private int endOfSeries(int last) {
        int end = last;
        for (int more = 0; more < MOST; more++) {
            int next = list.isAnd(end + 1) ? end + 2 : end + 1;
            int following = isDotted(next) && list.joins(end, next) ? lastLetter(next) : -1;
            if (following < 0) {
                return end;
            }
            end = following;
        }
        return end;
    }
}
