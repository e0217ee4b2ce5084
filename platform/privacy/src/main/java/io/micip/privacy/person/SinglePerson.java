package io.micip.privacy.person;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Severity;
import io.micip.privacy.reading.Role;
import io.micip.privacy.reading.Words;

/// Whether a sentence says something of one student: this one, he or she, one of them, or any.
final class SinglePerson {

    /// Where something is said within a sentence.
    ///
    /// @param from  first word of the sentence
    /// @param first first word of what is said
    /// @param last  last word of what is said
    /// @param to    last word of the sentence
    record Place(int from, int first, int last, int to) {}

    private enum Article {
        THE,
        ONE,
        A,
        NONE
    }

    private static final long ONE_PERSON = Role.anyOf(Role.CHILD, Role.OFFSPRING);
    private static final int NOUN_PHRASE = 4;

    private final Words words;

    SinglePerson(Words words) {
        this.words = words;
    }

    /// How sure it is that one student is meant; null when none is.
    @Nullable
    Severity said(Place place) {
        if (isEverybody(place)) {
            return null;
        }
        if (isHisOrHers(place.first())) {
            return Severity.HIT;
        }
        int child = childBefore(place);
        Article article = child >= 0 ? article(child) : Article.NONE;
        if (article == Article.NONE && isOneOfThem(place)) {
            article = Article.ONE;
        }
        if (article == Article.NONE) {
            article = articleOfChildAfter(place);
        }
        Severity severity = byArticle(article, place);
        if (severity == null && child >= 0 && words.isFirst(child) && isTold(place) && !isCase(place)) {
            return Severity.WARNING;
        }
        return severity == null && hasSubject(place) ? Severity.HIT : severity;
    }

    private @Nullable Severity byArticle(Article article, Place place) {
        return switch (article) {
            case THE -> isCase(place) ? null : Severity.HIT;
            case ONE -> Severity.WARNING;
            case A ->
                isCase(place) || isCase(new Place(place.last(), place.to(), place.to(), place.to())) || !isTold(place)
                        ? null
                        : Severity.WARNING;
            case NONE -> null;
        };
    }

    /// "Each", "every", "he or she".
    private boolean isEverybody(Place place) {
        for (int i = place.from(); i < place.first(); i++) {
            boolean each = words.is(i, "each") || words.is(i, "every") || words.is(i, "any") || words.is(i, "no");
            boolean either = words.is(i, Role.PRONOUN) && words.is(i + 2, Role.PRONOUN)
                    && (words.is(i + 1, "or") || words.gap(i) == '/');
            if (each || either || words.is(i, Role.PRONOUN) && words.gap(i) == '/') {
                return true;
            }
        }
        return false;
    }

    private boolean isCase(Place place) {
        for (int i = place.from(); i < place.first(); i++) {
            if (words.is(i, Role.GENERIC)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the sentence tells what happened.
    private boolean isTold(Place place) {
        for (int i = place.from(); i <= place.to(); i++) {
            boolean condition = i >= place.first() && i <= place.last() && !words.endsWithEd(i);
            boolean past = words.is(i, "was") || words.is(i, "had") || words.is(i, "left") || words.is(i, "could")
                    || words.is(i, "lost") || words.is(i, "came")
                    || words.endsWithEd(i) && !words.is(i, "need") && !isPresent(i - 1);
            if (past && !condition) {
                return true;
            }
        }
        return false;
    }

    /// "Is attached", "are never called".
    private boolean isPresent(int word) {
        return words.is(word, "is") || words.is(word, "are") || words.is(word, "be") || words.is(word, "been")
                || words.is(word, "never") || words.is(word, "not") || words.is(word, "or") || words.is(word, "a");
    }

    /// "His IEP", "her own diagnosis".
    private boolean isHisOrHers(int first) {
        return words.is(first - 1, Role.POSSESSIVE) && !words.isFirst(first)
                || words.is(first - 2, Role.POSSESSIVE) && words.gap(first - 1) == ' ' && !words.isFirst(first)
                        && !words.isFirst(first - 1) && !words.is(first - 1, Role.STAFF);
    }

    /// The nearest word for one student in front; -1 when there is none.
    private int childBefore(Place place) {
        for (int i = place.first() - 1; i >= place.from(); i--) {
            boolean owner = words.gap(i) == '\'' && words.is(i + 1, "s");
            if ((words.isAny(i, ONE_PERSON) || isYoungAdult(i)) && (owner || words.isHead(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isYoungAdult(int word) {
        return (words.is(word, "man") || words.is(word, "woman") || words.is(word, "lady"))
                && words.is(word - 1, "young");
    }

    private Article article(int child) {
        for (int i = child - 1; i >= 0 && child - i <= NOUN_PHRASE + 1 && !words.isFirst(i + 1); i--) {
            if (words.is(i, Role.DEFINITE)) {
                return Article.THE;
            }
            if (words.is(i, "one") || words.is(i, "single")) {
                boolean share = words.is(child + 1, "in") && words.gap(child) == ' ' && !words.is(child + 2, Role.GRADE)
                        && !words.is(child + 2, "the") && !words.is(child + 2, "our");
                return share ? Article.NONE : Article.ONE;
            }
            if (words.is(i, "a") || words.is(i, "an")) {
                return Article.A;
            }
            if (words.is(i, Role.PREDICATE)) {
                return Article.NONE;
            }
        }
        return Article.NONE;
    }

    /// "One of our students".
    private boolean isOneOfThem(Place place) {
        for (int i = place.from(); i < place.first(); i++) {
            if (words.is(i, "one") && words.is(i + 1, "of")) {
                return words.is(i + 3, Role.CHILDREN) || words.is(i + 4, Role.CHILDREN);
            }
        }
        return false;
    }

    /// "Our one deaf student", "an IEP for this student".
    private Article articleOfChildAfter(Place place) {
        for (int i = place.last() + 1; i <= Math.min(place.to(), place.last() + NOUN_PHRASE); i++) {
            if (words.isAny(i, ONE_PERSON) && words.isHead(i)) {
                return article(i);
            }
        }
        return Article.NONE;
    }

    /// He or she in front, who is no member of staff.
    private boolean hasSubject(Place place) {
        boolean subject = false;
        for (int i = place.from(); i < place.first(); i++) {
            if (words.is(i, Role.STAFF)) {
                return false;
            }
            subject &= !words.isAny(i, Role.anyOf(Role.OFFICE_VERB, Role.CHILDREN));
            boolean relative = words.is(i, Role.POSSESSIVE) && words.isAny(i + 1, Role.anyOf(Role.KIN, Role.KINS));
            subject |= words.is(i, "he") || words.is(i, "she") || relative;
        }
        return subject && !words.is(place.first() - 1, Role.STAFF);
    }
}
