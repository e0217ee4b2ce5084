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
            return isBareInitials(word) ? claim(word, word) : null;
        }
        int last = words.length(word) == 1 && words.isCapital(word) ? lastLetter(word) : -1;
        return last > word && isStudents(word, last) ? claim(word, last) : null;
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
        return ABBREVIATIONS.contains(letters.toString());
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
        boolean told = one || several || isBehindGrade(first) || after.isInGrade(last) || after.who(last) != Who.NOBODY;
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

    /// `grade 6: F.H.`
    private boolean isBehindGrade(int word) {
        return words.gap(word - 1) == ':' && words.is(word - 2, Role.GRADE) && words.isFigure(word - 1);
    }
}
