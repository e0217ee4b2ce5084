package io.micip.privacy.reading;

/// The runs of digits in a text, and what joins each to the next.
public final class DigitGroups {

    /// Nothing that would make two runs one number: words, a comma, a line end.
    public static final char APART = 0;

    private final FoldedText text;
    private final Spans runs = new Spans();
    private char[] joiners = {};

    private DigitGroups(FoldedText text) {
        this.text = text;
    }

    /// Every run of digits among the words.
    static DigitGroups in(FoldedText text, Words words) {
        DigitGroups groups = new DigitGroups(text);
        for (int word = 0; word < words.count(); word++) {
            if (words.isFigure(word)) {
                groups.runs.add(words.start(word), words.end(word));
            }
        }
        groups.joiners = new char[Math.max(0, groups.runs.size() - 1)];
        for (int group = 0; group < groups.joiners.length; group++) {
            groups.joiners[group] = groups.readJoiner(group);
        }
        return groups;
    }

    /// Number of groups.
    public int count() {
        return runs.size();
    }

    /// First character of a group.
    public int start(int group) {
        return runs.start(group);
    }

    /// Character after the last of a group.
    public int end(int group) {
        return runs.end(group);
    }

    /// Number of digits; 0 for a group that does not exist.
    public int length(int group) {
        return group >= 0 && group < runs.size() ? runs.length(group) : 0;
    }

    /// The digit a group begins with.
    public char firstDigit(int group) {
        return text.at(runs.start(group));
    }

    /// The figure a group writes; for groups of at most 9 digits.
    public int value(int group) {
        return text.number(runs.start(group), runs.end(group));
    }

    /// Whether this group and the two that follow have these numbers of digits.
    public boolean hasLengths(int group, int first, int second, int third) {
        return length(group) == first && length(group + 1) == second && length(group + 2) == third;
    }

    /// The mark between a group and the next: one of `-` `.` `/` `(` `)`, a space, or [#APART].
    public char joiner(int group) {
        return group >= 0 && group < joiners.length ? joiners[group] : APART;
    }

    private char readJoiner(int group) {
        int from = runs.end(group);
        int to = runs.start(group + 1);
        if (to - from > 4) {
            return APART;
        }
        char joiner = ' ';
        for (int i = from; i < to; i++) {
            joiner = combine(joiner, text.at(i) == '_' ? '-' : text.at(i));
            if (joiner == APART) {
                return APART;
            }
        }
        boolean sentenceEnd = joiner == '.' && text.at(from) == '.' && to - from > 1;
        return sentenceEnd ? APART : joiner;
    }

    /// One mark, with spaces around it; brackets may have a hyphen beside them.
    private static char combine(char joiner, char next) {
        return switch (next) {
            case ' ' -> joiner;
            case '-', '.', '/' -> joiner == ' ' || joiner == next ? next : joiner == ')' ? joiner : APART;
            case '(' -> joiner == ' ' || joiner == '-' ? next : APART;
            case ')' -> joiner == ' ' ? next : APART;
            default -> APART;
        };
    }

    /// The last of the joined groups, from this one on, that together have exactly so many digits; -1 when none do.
    public int joinedUntil(int group, int digits) {
        int last = group;
        int sum = length(group);
        while (sum < digits && joiner(last) != APART) {
            last++;
            sum += length(last);
        }
        return sum == digits ? last : -1;
    }

    /// Whether a hyphen or dot ties the group to the next without any space, as in an account code.
    public boolean isTiedToNext(int group) {
        if (group < 0 || group + 1 >= runs.size() || start(group + 1) - end(group) != 1) {
            return false;
        }
        char c = text.at(end(group));
        return c == '-' || c == '.';
    }

    /// Whether a sum of money begins here.
    public boolean isMoney(int group) {
        int before = start(group) - 1;
        return text.at(before) == '$' || text.at(before) == ' ' && text.at(before - 1) == '$';
    }
}
