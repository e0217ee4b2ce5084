package io.micip.privacy.person;

import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Reads on from a name or from initials to what is said about them.
final class WordsAfter {

    /// Who the words after a name say that it is.
    enum Who {
        NOBODY,
        STUDENT,
        FAMILY
    }

    private static final int CLAUSE = 8;
    private static final int NOUN_PHRASE = 4;
    private static final long OTHERS = Role.anyOf(Role.KIN, Role.KINS, Role.CHILDREN);
    private static final long NUMBERS = Role.anyOf(Role.ORDINAL, Role.NUMERAL);
    private static final long FAMILY = Role.anyOf(Role.KIN, Role.KINS);

    private final Words words;

    WordsAfter(Words words) {
        this.words = words;
    }

    /// ", a student in grade 5", " is one of our seniors", ", mother of two students", " of the junior class".
    Who who(int last) {
        int next = last + 1;
        char gap = gap(last);
        if (words.isFirst(next)) {
            return Who.NOBODY;
        }
        if (gap == ',' || gap == Words.DASH || gap == ':' || gap == '(') {
            return clause(next);
        }
        if (gap == ' ' && isToBe(next)) {
            boolean several = words.is(next, "are") || words.is(next, "were");
            return several ? persons(next + 1) : complement(next + 1);
        }
        if (gap == ' ' && isWithFamily(next) || words.is(next, "for") && isOfTheMonth(next + 1)) {
            return Who.STUDENT;
        }
        boolean ofClass = words.is(next, "of") && words.is(next + 1, "the") && words.is(next + 2, Role.CHILD)
                && words.is(next + 3, "class");
        return ofClass ? Who.STUDENT : Who.NOBODY;
    }

    /// " and his mother".
    private boolean isWithFamily(int next) {
        boolean together = words.is(next, "and") || words.is(next, "with");
        boolean company = words.isAny(next + 2, OTHERS) || words.isAny(next + 3, OTHERS)
                || words.is(next + 2, "friends") || words.is(next + 2, "friend");
        return together && words.is(next + 1, Role.POSSESSIVE) && company;
    }

    /// " for student of the month".
    private boolean isOfTheMonth(int word) {
        return words.is(word, Role.CHILD) && words.is(word + 1, "of") && words.is(word + 2, "the");
    }

    private Who clause(int from) {
        if (words.is(from, "who") && words.is(from + 1, "attends") && gradeEnd(from + 2) >= 0) {
            return Who.STUDENT;
        }
        if (words.is(from, "whose") && words.isAny(from + 1, FAMILY)) {
            return Who.FAMILY;
        }
        if (words.is(from, "who") && isToBe(from + 1)) {
            return complement(from + 2);
        }
        if (opensApposition(from)) {
            Who who = person(from);
            if (who != Who.NOBODY) {
                return who;
            }
        }
        return afterComma(from);
    }

    /// ", homeless since August, is a student".
    private Who afterComma(int from) {
        for (int i = from; i < from + CLAUSE && !words.isFirst(i + 1); i++) {
            if (words.gap(i) == ',') {
                return isToBe(i + 1) && !words.is(i + 1, "are") ? complement(i + 2) : Who.NOBODY;
            }
        }
        return Who.NOBODY;
    }

    /// "Are fifth graders", of several names.
    private Who persons(int from) {
        for (int i = from; i < from + NOUN_PHRASE && !words.isFirst(i); i++) {
            if (words.is(i, Role.CHILDREN) && words.isHead(i)) {
                return Who.STUDENT;
            }
            if (!words.is(i, Role.ORDINAL) && !words.is(i, Role.GRADE) && !words.isFigure(i) && !isSomeOf(i)) {
                break;
            }
        }
        return complement(from);
    }

    private Who complement(int from) {
        int start = words.is(from, "now") || words.is(from, "also") || words.is(from, "still") || words.is(from, "only")
                ? from + 1
                : from;
        if (words.is(start, "in") && gradeEnd(start + 1) >= 0) {
            return Who.STUDENT;
        }
        return opensApposition(start) || words.is(start, Role.CHILDREN) ? person(start) : Who.NOBODY;
    }

    private boolean opensApposition(int word) {
        return words.isAny(word, Role.anyOf(Role.CHILD, Role.KIN, Role.KINS, Role.ORDINAL)) || words.isFigure(word)
                || words.is(word, "a") || words.is(word, "an") || words.is(word, "the") || words.is(word, "our")
                || words.is(word, "my") || words.is(word, "his") || words.is(word, "her") || words.is(word, "their")
                || words.is(word, "twins") || words.is(word, "triplets") || isSomeOf(word);
    }

    private boolean isSomeOf(int word) {
        return words.is(word, "one") || words.is(word, "both") || words.is(word, "all") || words.is(word, "two");
    }

    /// The person that the words from here speak of, before anything is said about it.
    private Who person(int from) {
        boolean several = isSomeOf(from) || words.is(from, Role.CHILDREN);
        for (int i = from; i < from + CLAUSE && words.length(i) > 0; i++) {
            boolean another = words.is(i, Role.STAFF) || i > from && words.isFirst(i);
            if (another) {
                return Who.NOBODY;
            }
            if (words.isAny(i, FAMILY) && (words.is(i + 1, "of") || words.isHead(i))) {
                return Who.FAMILY;
            }
            if (words.is(i, Role.CHILD) && words.isHead(i) || several && words.is(i, Role.CHILDREN)) {
                return Who.STUDENT;
            }
            boolean goesOn = i == from || words.is(i, "of") && several || !words.is(i, Role.PREDICATE);
            if (!goesOn || words.gap(i) == ',') {
                return Who.NOBODY;
            }
        }
        return Who.NOBODY;
    }

    private boolean isToBe(int word) {
        return words.is(word, Role.TO_BE);
    }

    /// Whether a grade follows that is this one person's: " (grade 5)", ", 3rd grade", " in grade 6".
    boolean isInGrade(int last) {
        char gap = gap(last);
        boolean apart = gap == '(' || gap == ',' || gap == '/' || gap == Words.DASH;
        int from = gap == ' ' && isWithin(last + 1) ? last + 2 : apart ? last + 1 : -1;
        if (from < 0 || words.isFirst(last + 1)) {
            return false;
        }
        int end = gap == '(' && isShortGrade(from) ? from : gradeEnd(from);
        end = gap == '(' && end < 0 ? gradeInBrackets(from) : end;
        return end >= 0 && (words.gap(end) != ' ' || words.isSaid(end + 1) || words.isFirst(end + 1));
    }

    /// ", age 8", "(age 8)".
    boolean isAged(int last) {
        boolean apart = gap(last) == ',' || gap(last) == '(';
        int age = words.value(last + 2);
        int years = words.value(last + 1);
        boolean old = words.is(last + 3, "old") && years > 2 && years < 20;
        return apart && old
                || apart && (words.is(last + 1, "age") || words.is(last + 1, "aged")) && age > 2 && age < 20;
    }

    /// "(ELL, grade 4)".
    private int gradeInBrackets(int from) {
        for (int i = from; i < from + NOUN_PHRASE && !words.isFirst(i + 1) && words.gap(i) != ')'; i++) {
            int end = words.gap(i) == ',' ? gradeEnd(i + 1) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /// " 4th grade", " GRADE 4", with nothing more said of it.
    boolean isBesideGrade(int last) {
        int end = gap(last) == ' ' && !words.isFirst(last + 1) ? gradeEnd(last + 1) : -1;
        return end >= 0 && (words.isFirst(end + 1) || words.gap(end) != ' ' && words.gap(end) != '-');
    }

    /// " has an IEP", " receives speech therapy".
    boolean hasCondition(int last) {
        boolean has = words.is(last + 1, "has") || words.is(last + 1, "had") || words.is(last + 1, "receives")
                || words.is(last + 1, "needs");
        if (!has || gap(last) != ' ') {
            return false;
        }
        for (int i = last + 2; i < last + 2 + NOUN_PHRASE && !words.isFirst(i) && words.gap(i - 1) == ' '; i++) {
            if (words.is(i, Role.CONDITION)) {
                return !words.is(i + 1, Role.OFFICE_WORK);
            }
        }
        return false;
    }

    private boolean isWithin(int word) {
        return words.is(word, "in") || words.is(word, "of") || words.is(word, "from");
    }

    private boolean isShortGrade(int word) {
        boolean kindergarten = words.is(word, "k") || words.is(word, Role.KINDERGARTEN);
        return kindergarten && words.gap(word) != ' ';
    }

    /// Last word of the grade that begins here; -1 when none does.
    int gradeEnd(int from) {
        int at = words.is(from, "the") ? from + 1 : from;
        if (words.is(at, Role.GRADE)) {
            boolean numbered = isGradeNumber(at + 1) || words.isAny(at + 1, NUMBERS) || words.is(at + 1, "k");
            return numbered ? at + 1 : -1;
        }
        int ordinal = isGradeNumber(at) && words.gap(at) == Words.TIGHT ? at + 1 : at;
        if (!words.is(ordinal, Role.ORDINAL)) {
            return -1;
        }
        boolean named = words.is(ordinal + 1, Role.GRADE);
        return named ? ordinal + 1 : ordinal > at && words.gap(ordinal) == ')' ? ordinal : -1;
    }

    private boolean isGradeNumber(int word) {
        int value = words.value(word);
        return value >= 1 && value <= 12;
    }

    /// The word after an apostrophe and s; -1 without them.
    int possessed(int last) {
        boolean owner = words.is(last + 1, "s") && (gap(last) == '\'' || words.ownsAsInitial(last));
        return owner ? last + 2 : -1;
    }

    /// "'s mother"; for a name that may be a school's, only one relative counts.
    boolean hasFamily(int last, boolean sure) {
        int owned = possessed(last);
        return owned >= 0 && (words.is(owned, Role.KIN) || words.is(owned + 1, Role.KIN)
                || sure && words.is(owned, Role.KINS));
    }

    /// "'s attendance", " missed 31 days", " was suspended".
    boolean isPupil(int last) {
        int owned = possessed(last);
        if (owned >= 0) {
            return isSchooling(owned) || isSchooling(owned + 1);
        }
        int at = last + 1;
        while (at <= last + 3 && gap(at - 1) == ' ' && !words.isFirst(at)) {
            if (words.is(at, Role.DEED)) {
                return true;
            }
            if (!words.is(at, Role.PREDICATE) && !words.is(at, "been")) {
                return false;
            }
            at++;
        }
        return false;
    }

    /// Attendance or grades; of a subject, only what a student has of it, for authors have methods.
    private boolean isSchooling(int word) {
        boolean subject = words.is(word, "reading") || words.is(word, "writing") || words.is(word, "math");
        return words.is(word, Role.SCHOOLING)
                && (!subject || words.isSaid(word + 1) || words.is(word + 1, Role.SCHOOLING)
                        || words.is(word + 1, "level") || words.is(word + 1, "score"));
    }

    /// The dot of an initial is no mark.
    private char gap(int word) {
        char gap = words.gap(word);
        return gap == '.' && words.length(word) == 1 ? ' ' : gap;
    }
}
