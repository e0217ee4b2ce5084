package io.micip.privacy.person;

import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Reads backwards from a place to what it is said to be.
final class WordsBefore {

    private static final long PEOPLE = Role.anyOf(Role.CHILD, Role.CHILDREN, Role.KIN, Role.KINS);
    private static final long FAMILY = Role.anyOf(Role.KIN, Role.KINS);
    private static final long STUDENTS = Role.anyOf(Role.CHILD, Role.CHILDREN);
    private static final String INTRODUCING = " ,:(" + Words.DASH;
    private static final int HEADING = 10;
    private static final int SENTENCE = 16;
    private static final int FORM = 8;

    private final Words words;

    WordsBefore(Words words) {
        this.words = words;
    }

    /// The bond of what begins at this word.
    Bond bond(int word) {
        if (words.isFirst(word)) {
            return Bond.NONE;
        }
        int before = word - 1;
        char gap = words.gap(before);
        if (words.is(before, Role.HONORIFIC) && (gap == ' ' || gap == '.')) {
            return isFamilyCalled(before) ? Bond.NAMED : Bond.STAFF;
        }
        if (INTRODUCING.indexOf(gap) < 0) {
            return Bond.NONE;
        }
        if (isYearsOld(before)) {
            return Bond.PERSON;
        }
        if (words.isAny(before, PEOPLE)) {
            return byPerson(before, gap);
        }
        boolean addressed = gap == ':' && words.is(before, "staff");
        if (words.is(before, Role.STAFF) && !addressed) {
            return Bond.STAFF;
        }
        Bond said = words.is(before, Role.SAYING) ? bySaying(before) : Bond.NONE;
        return said != Bond.NONE ? said : byHeading(before, gap);
    }

    /// "9-year-old".
    private boolean isYearsOld(int word) {
        return words.is(word, "old") && words.is(word - 1, "year") && words.gap(word - 1) == '-';
    }

    /// "Her parents, Mr. and Mrs."
    private boolean isFamilyCalled(int honorific) {
        int at = honorific - 1;
        if (words.is(at, "and") && words.is(at - 1, Role.HONORIFIC)) {
            at -= 2;
        }
        return words.isAny(at, FAMILY) && !words.isFirst(at + 1);
    }

    private Bond byPerson(int before, char gap) {
        boolean several = words.isAny(before, Role.anyOf(Role.CHILDREN, Role.KINS));
        if (gap == ':') {
            boolean list = several || before > 0 && words.is(before - 1, Role.CHILDREN);
            return list ? Bond.LIST : Bond.LABEL;
        }
        if (several) {
            return gap == '(' ? Bond.LIST : Bond.GROUP;
        }
        return gap == ' ' && isReligious(before) ? Bond.NONE : Bond.PERSON;
    }

    /// Father Gabriel and Sister Agnes are no student's family.
    private boolean isReligious(int kin) {
        boolean title = words.is(kin, "father") || words.is(kin, "mother") || words.is(kin, "brother")
                || words.is(kin, "sister");
        return title && words.isCapital(kin) && !words.isAllCapitals(kin);
    }

    private Bond bySaying(int before) {
        if (words.is(before, Role.NAMED)) {
            return anyWithin(before, 6, PEOPLE) ? Bond.NAMED : Bond.NONE;
        }
        if (words.is(before, Role.NAME)) {
            return anyWithin(before, 4, PEOPLE) || isLabelOfForm(before) ? Bond.NAMED : Bond.NONE;
        }
        if (words.is(before, Role.TO_BE)) {
            return byVerb(before);
        }
        if (words.is(before, "of") || words.is(before, "de")) {
            boolean byName = words.is(before - 1, "name") && anyWithin(before, 8, PEOPLE);
            if (byName) {
                return Bond.NAMED;
            }
            boolean families = words.is(before - 1, "families") || words.is(before - 1, "parents")
                    || words.is(before - 1, "children") || words.is(before - 1, "that") && anyWithin(before, 6, FAMILY);
            return families ? Bond.LIST : words.isAny(before - 1, FAMILY) ? Bond.PERSON : Bond.NONE;
        }
        if (words.is(before, "as") && words.is(before - 1, "known")) {
            return anyWithin(before, 5, PEOPLE) ? Bond.NAMED : Bond.NONE;
        }
        if (words.is(before, "call")) {
            return anyWithin(before, 5, STUDENTS) ? Bond.NAMED : Bond.NONE;
        }
        if (words.is(before, "president")) {
            return words.is(before - 1, "class") || words.is(before - 1, "council") ? Bond.PERSON : Bond.NONE;
        }
        if (words.is(before, Role.STANDING)) {
            return words.isAny(before - 1, Role.anyOf(Role.CHILD, Role.KIN)) ? Bond.PERSON : Bond.NONE;
        }
        return opensList(before) && anyWithin(before, 3, STUDENTS) ? Bond.LIST : Bond.NONE;
    }

    /// "Name: ", where the line goes on with a grade.
    private boolean isLabelOfForm(int label) {
        if (words.gap(label) != ':' || !words.isFirst(label) && !words.isFirst(label - 1)
                || words.isAny(label - 1, Role.anyOf(Role.STAFF, Role.PUBLIC))) {
            return false;
        }
        for (int i = label + 2; i <= label + FORM && !words.isFirst(i); i++) {
            if (words.is(i, Role.GRADE)) {
                return true;
            }
        }
        return false;
    }

    private Bond byVerb(int verb) {
        if (words.is(verb - 1, Role.NAME) && anyWithin(verb - 1, 4, PEOPLE)) {
            return Bond.NAMED;
        }
        if (words.is(verb - 1, Role.KIN) || isOfTheMonth(verb)) {
            return Bond.PERSON;
        }
        boolean said = (anyWithin(verb, 8, Role.anyOf(Role.CHILD)) || anyWithin(verb, 4, Role.anyOf(Role.CHILDREN)))
                && !anyWithin(verb, 8, Role.anyOf(Role.STAFF));
        return said ? Bond.GROUP : Bond.NONE;
    }

    private boolean opensList(int word) {
        return words.is(word, "like") || words.is(word, "including") || words.is(word, "namely")
                || words.is(word, "as") && words.is(word - 1, "such");
    }

    /// "Students on the list: ", "Student of the month, October: ".
    private Bond byHeading(int before, char gap) {
        boolean happened = anyWithin(before + 1, HEADING, Role.anyOf(Role.DEED))
                && anyWithin(before + 1, HEADING, Role.anyOf(Role.GRADE)) || words.is(before, Role.KINDERGARTEN);
        if (gap == ':' && (happened || anyWithin(before + 1, HEADING, STUDENTS)
                || anyWithin(before + 1, 3, FAMILY))) {
            return Bond.LIST;
        }
        return (gap == ',' || gap == ' ') && isOfTheMonth(before + 1) ? Bond.LIST : Bond.NONE;
    }

    private boolean isOfTheMonth(int until) {
        for (int i = until - 1; i >= 2 && until - i <= HEADING && !words.isFirst(i); i--) {
            boolean period = words.is(i, "week") || words.is(i, "month");
            if (period && words.is(i - 1, "the") && words.is(i - 2, "of")) {
                return words.isAny(i - 3, STUDENTS);
            }
        }
        return false;
    }

    /// Whether the sentence around a name speaks of one student or relative, and of nobody in office.
    boolean isInSentenceAboutStudent(int first, int last) {
        boolean about = false;
        for (int i = first - 1; i >= 0 && first - i <= SENTENCE && !words.isFirst(i + 1); i--) {
            about |= isOneStudent(i);
            if (speaksOfOthers(i)) {
                return false;
            }
        }
        for (int i = last + 1; i - last <= SENTENCE && !words.isFirst(i); i++) {
            about |= isOneStudent(i);
            if (speaksOfOthers(i)) {
                return false;
            }
        }
        return about;
    }

    /// "Meeting for", "the contract with".
    boolean isSubjectOfMeeting(int word) {
        boolean of = words.is(word - 1, "for") || words.is(word - 1, "with") || words.is(word - 1, "about");
        return of && !words.isFirst(word) && (words.is(word - 2, Role.MEETING) || words.is(word - 3, Role.MEETING));
    }

    private boolean isOneStudent(int word) {
        return words.isAny(word, Role.anyOf(Role.CHILD, Role.KIN)) && words.isHead(word);
    }

    private boolean speaksOfOthers(int word) {
        return words.isAny(word, Role.anyOf(Role.STAFF, Role.HONORIFIC)) || words.is(word, "each")
                || words.is(word, "every") || words.is(word, "any");
    }

    /// Whether one of the words before, in the same sentence, has one of the roles.
    private boolean anyWithin(int word, int reach, long roles) {
        for (int i = word - 1; i >= 0 && word - i <= reach; i--) {
            if (words.isFirst(i + 1)) {
                return false;
            }
            if (words.isAny(i, roles)) {
                return true;
            }
        }
        return false;
    }
}
