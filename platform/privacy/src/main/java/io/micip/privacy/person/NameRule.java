package io.micip.privacy.person;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.Severity;
import io.micip.privacy.person.Name.Strength;
import io.micip.privacy.person.WordsAfter.Who;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Names of students and their families, by the words that bind them to one: "student Maria Lopez", "Maria Lopez, a
/// fourth grader", "the mother of Maria". What only sounds like a student, such as "Maria's attendance", warns.
final class NameRule implements WordRule {

    private static final long KNOWN = Role.anyOf(Role.GIVEN, Role.SURNAME);

    private final FoldedText text;
    private final Words words;
    private final WordsBefore before;
    private final WordsAfter after;
    private final NameReader names;
    private final Listing list;
    private int lastFound = -1;
    private int listed;
    private Severity lastSeverity = Severity.HIT;
    private int readUntil = -1;

    NameRule(FoldedText text, Words words) {
        this.text = text;
        this.words = words;
        this.before = new WordsBefore(words);
        this.after = new WordsAfter(words);
        this.names = new NameReader(words);
        this.list = new Listing(words);
    }

    @Override
    public @Nullable Claim read(int word) {
        if (word <= readUntil || isBeginningOfSentence(word)) {
            return null;
        }
        Name name = words.isCapital(word) ? names.read(word) : readSmall(word);
        if (name == null) {
            return null;
        }
        readUntil = name.last();
        Severity severity = severity(name);
        if (severity == null) {
            return null;
        }
        listed = lastFound >= 0 && continuesList(name) ? listed + 1 : 1;
        lastFound = name.last();
        lastSeverity = severity;
        return new Claim(Kind.PERSON_NAME, severity, words.start(name.first()), end(name));
    }

    /// A capital that only its place explains. Most capitals of a text are done with that.
    private boolean isBeginningOfSentence(int word) {
        return words.isFirst(word) && !words.isAny(word, KNOWN) && !words.isCapital(word + 1);
    }

    /// The dot of `Tyler B.` is part of the name.
    private int end(Name name) {
        int end = words.end(name.last());
        return words.length(name.last()) == 1 && text.at(end) == '.' ? end + 1 : end;
    }

    private @Nullable Name readSmall(int word) {
        Name name = words.is(word, Role.GIVEN) ? names.readSmall(word) : null;
        if (name == null) {
            return null;
        }
        Bond bond = before.bond(word);
        return bond == Bond.NAMED || bond == Bond.LABEL ? name : null;
    }

    private @Nullable Severity severity(Name name) {
        Bond bond = before.bond(name.first());
        if (bond == Bond.STAFF && lastFound != name.first() - 1) {
            return after.who(name.last()) == Who.FAMILY ? Severity.HIT : null;
        }
        if (isBound(name, bond)) {
            return Severity.HIT;
        }
        if (continuesList(name)) {
            return lastSeverity;
        }
        return byWordsAfter(name);
    }

    private boolean isBound(Name name, Bond bond) {
        return switch (bond) {
            case NONE, STAFF -> false;
            case GROUP -> isWhole(name) || isListedWithName(name);
            case LIST ->
                name.isAtLeast(Strength.GIVEN) || isWhole(name)
                        || name.isAtLeast(Strength.PLACE) && isListed(name);
            case LABEL -> name.isAtLeast(Strength.UNKNOWN_PAIR);
            case PERSON ->
                name.isAtLeast(Strength.GIVEN) || isWhole(name) && !words.isCapital(name.first() - 1)
                        || isSpokenOf(name);
            case NAMED -> true;
        };
    }

    private boolean isWhole(Name name) {
        boolean half = words.is(name.last(), Role.SURNAME) || words.is(name.first(), Role.GIVEN);
        return name.strength() == Strength.FULL || name.strength() == Strength.UNKNOWN_PAIR && half;
    }

    private boolean isListed(Name name) {
        int next = name.last() + 1;
        boolean more = list.isAnd(next);
        char gap = words.gap(name.last());
        return (more || gap == ',' || gap == '&') && words.isCapital(more ? next + 1 : next);
    }

    private boolean isListedWithName(Name name) {
        boolean and = words.gap(name.last()) == ' ';
        Name next = isListed(name) ? names.read(name.last() + (and ? 2 : 1)) : null;
        Strength other = next == null ? Strength.UNKNOWN : next.strength();
        Strength less = name.isAtLeast(other) ? other : name.strength();
        Strength more = name.isAtLeast(other) ? name.strength() : other;
        return next != null && (more.compareTo(Strength.GIVEN) >= 0 || less == Strength.PLACE);
    }

    /// Whether an unknown name behind "student" does or is something, which a program's or a survey's does not.
    private boolean isSpokenOf(Name name) {
        int last = name.last();
        boolean said = words.gap(last) == ' ' && !words.isFirst(last + 1) && words.isSaid(last + 1);
        boolean title = words.isCapital(name.first() - 1);
        boolean goesOn = name.strength() == Strength.UNKNOWN && title && isLink(last + 1);
        return said && !goesOn || !title && words.gap(last) != ' ' && words.gap(last) != '-';
    }

    /// "Senior Hawks and", "Parent Compact of".
    private boolean isLink(int word) {
        return list.isAnd(word) || words.is(word, "of") || words.is(word, "for") || words.is(word, "are");
    }

    private boolean continuesList(Name name) {
        boolean known = name.isAtLeast(Strength.PLACE) || listed > 1 || isListedWithName(name);
        return known && list.joins(lastFound, name.first());
    }

    private @Nullable Severity byWordsAfter(Name name) {
        int last = endOfSeries(name);
        if (!name.isAtLeast(Strength.UNKNOWN_PAIR) && isAfterPreposition(name.first())) {
            return null;
        }
        if (name.strength() == Strength.UNKNOWN) {
            return !words.isFirst(name.first()) && after.who(last) == Who.STUDENT ? Severity.HIT : null;
        }
        if (name.strength() == Strength.UNKNOWN_PAIR && isHeading(name, last)) {
            return null;
        }
        boolean sure = name.isAtLeast(Strength.GIVEN);
        if (after.who(last) != Who.NOBODY || after.hasFamily(last, sure)) {
            return Severity.HIT;
        }
        if (isInGrade(name, last) || name.isAtLeast(Strength.UNKNOWN_PAIR) && after.isAged(last)
                || sure && isRowOfTable(name)) {
            return name.strength() == Strength.PLACE ? Severity.WARNING : Severity.HIT;
        }
        return isTakenForPupil(name, last) ? Severity.WARNING : null;
    }

    /// `Percussion Ensemble – all students`: nothing of it is known as a name, and no sentence goes on.
    private boolean isHeading(Name name, int last) {
        boolean known = words.isAny(name.first(), KNOWN) || words.isAny(name.last(), KNOWN);
        boolean label = words.isAny(last + 1, Role.anyOf(Role.CHILD, Role.KIN)) || words.gap(last) == Words.DASH;
        return !known && words.gap(last) != ' ' && (words.isFirst(name.first()) || label);
    }

    /// "(grade 5)", ", 3rd grade"; " in grade 5" only for what is no book, place or author of something read there.
    private boolean isInGrade(Name name, int last) {
        boolean subject = words.gap(last) == ' ' && (isAfterPreposition(name.first())
                || !name.isAtLeast(Strength.UNKNOWN_PAIR) || words.length(name.first()) == 1);
        boolean quoted = text.at(words.end(last)) != ' ' && words.gap(last) == ' ';
        return !subject && !quoted && after.isInGrade(last);
    }

    private boolean isTakenForPupil(Name name, int last) {
        boolean sure = name.isAtLeast(Strength.GIVEN);
        boolean known = sure || name.last() > name.first() && words.is(name.last(), Role.SURNAME);
        boolean full = name.strength() == Strength.FULL;
        return known && after.isPupil(last) || full && after.isBesideGrade(last) || sure && after.hasCondition(last)
                || sure && before.isInSentenceAboutStudent(name.first(), name.last())
                || full && before.isSubjectOfMeeting(name.first());
    }

    private boolean isAfterPreposition(int word) {
        return !words.isFirst(word) && words.is(word - 1, Role.PREPOSITION);
    }

    /// The last name of "A, B and C", of which the words after speak together.
    private int endOfSeries(Name name) {
        int last = name.last();
        for (int more = 0; more < 4; more++) {
            boolean and = words.gap(last) == ' ' && words.is(last + 1, "and");
            int next = and ? last + 2 : words.gap(last) == ',' ? last + 1 : -1;
            Name following = next > 0 && words.isCapital(next) && !words.isFirst(next) ? names.read(next) : null;
            if (following == null) {
                return last;
            }
            last = following.last();
            if (and) {
                return last;
            }
        }
        return last;
    }

    /// `Alyssa Finch <tab> 4` on a line of its own, in a text that speaks of grades.
    private boolean isRowOfTable(Name name) {
        int grade = name.last() + 1;
        boolean cell = words.isFirst(name.first()) && words.isFirst(grade) && words.isFirst(grade + 1);
        return cell && name.strength() == Strength.FULL && words.value(grade) >= 1 && words.value(grade) <= 12
                && words.mention(Role.anyOf(Role.GRADE));
    }
}
