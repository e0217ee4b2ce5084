package io.micip.privacy.person;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.Severity;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Spans;
import io.micip.privacy.reading.Words;

/// A support plan or a health condition of one student: "he has an IEP", "this student's diagnosis", "one student with
/// autism". What is said of every student, of a case that may come, or of groups is not. "A student", of whom something
/// is told that happened, and "one student" warn.
///
/// Source: 34 CFR 99.3; health records that a school keeps are education records.
final class ConditionRule implements WordRule {

    private static final int BEFORE = 24;
    private static final int AFTER = 12;

    private final Words words;
    private final Spans names;
    private final SinglePerson person;
    private int readUntil = -1;

    /// @param names names found in the text, in folded characters
    ConditionRule(Words words, Spans names) {
        this.words = words;
        this.names = names;
        this.person = new SinglePerson(words);
    }

    @Override
    public @Nullable Claim read(int word) {
        if (word <= readUntil || !isCondition(word)) {
            return null;
        }
        int first = firstOf(word);
        int last = lastOf(word);
        readUntil = last;
        int to = last;
        while (!words.isFirst(to + 1) && to - last < AFTER) {
            to++;
        }
        Severity severity = words.is(last + 1, Role.OFFICE_WORK) ? null : severity(first, last, to);
        if (severity == null) {
            return null;
        }
        readUntil = to;
        return new Claim(Kind.STUDENT_CONDITION, severity, words.start(first), words.end(last));
    }

    private boolean isCondition(int word) {
        if (words.isFigure(word)) {
            boolean plan = words.is(word + 1, "plan") || words.is(word - 1, Role.POSSESSIVE)
                    || words.is(word - 1, "a") && words.is(word + 1, Role.PREDICATE);
            return plan && words.is(word, "504");
        }
        return words.is(word, Role.CONDITION) || isPair(word, "special", "education") || isPair(word, "sickle", "cell")
                || isPair(word, "behavior", "plan") || isPair(word, "intervention", "plan")
                || isPair(word, "behavior", "assessment") || isPair(word, "heart", "condition");
    }

    private boolean isPair(int word, String first, String second) {
        return words.is(word, second) && words.is(word - 1, first) && words.gap(word - 1) == ' ';
    }

    private int firstOf(int word) {
        int first = word;
        while (words.gap(first - 1) == ' ' && words.is(first - 1, Role.CONDITION_PART)
                && !words.is(first - 1, "plan")) {
            first--;
        }
        return first;
    }

    private int lastOf(int word) {
        int last = word;
        int at = word + 1;
        while (at <= last + 4 && !words.isFirst(at)) {
            boolean beside = words.gap(at - 1) == ' ' || words.gap(at - 1) == ',';
            if (!beside) {
                return last;
            }
            boolean part = words.is(at, Role.CONDITION_PART) || words.is(at, Role.CONDITION);
            if (part) {
                last = at;
            } else if (!isLink(at)) {
                return last;
            }
            at++;
        }
        return last;
    }

    private boolean isLink(int word) {
        return words.is(word, "with") || words.is(word, "and") || words.is(word, "a") || words.is(word, "an")
                || words.is(word, "for") || words.is(word, "of") || words.is(word, "or");
    }

    private @Nullable Severity severity(int first, int last, int to) {
        int from = first;
        while (!words.isFirst(from) && first - from < BEFORE) {
            from--;
        }
        if (isNamed(from, to)) {
            return Severity.HIT;
        }
        return person.said(new SinglePerson.Place(from, first, last, to));
    }

    private boolean isNamed(int from, int to) {
        int next = names.firstFrom(words.start(from));
        return next < names.size() && names.start(next) < words.end(to);
    }
}
