package io.micip.privacy.reading;

import java.util.Arrays;

/// The words and figures of a text in order: runs of letters and runs of digits, with what each can be and how it was
/// written. `5th-grade` is three of them, `student's` two.
public final class Words {

    /// Nothing stands between the two.
    public static final char TIGHT = 0;
    /// A hyphen with spaces around it, or a dash.
    public static final char DASH = '~';
    /// Anything that is none of the marks named by [#gap].
    public static final char OTHER = '?';

    private static final byte CAPITAL = 1;
    private static final byte ALL_CAPITALS = 2;
    private static final byte FIGURE = 4;
    private static final byte FIRST = 8;
    private static final byte TWO_CAPITALS = 16;
    private static final long YOUNG_ADULT = Role.YOUNG_ADULT.bit();
    private static final long NO_DEED = Role.anyOf(Role.PLAN, Role.SCHOOLING, Role.CONDITION_PART);
    private static final long CHILD = Role.CHILD.bit();

    private final FoldedText text;
    private int[] starts;
    private int[] ends;
    private long[] roles;
    private byte[] shapes;
    private int count;
    private long rolesOfAll;
    private boolean figures;
    private boolean addressSign;

    private Words(FoldedText text) {
        this.text = text;
        int capacity = text.length() / 4 + 8;
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.roles = new long[capacity];
        this.shapes = new byte[capacity];
    }

    /// Reads the words of a text, once from start to end.
    public static Words in(FoldedText text) {
        Words words = new Words(text);
        char[] chars = text.chars();
        int length = text.length();
        boolean first = true;
        int at = 0;
        while (at < length) {
            byte kind = Folding.kind(chars[at]);
            if (kind <= Folding.BETWEEN) {
                first |= kind == Folding.A_MARK && words.readMark(chars[at], at);
                at++;
                continue;
            }
            boolean letters = kind <= Folding.LAST_LETTER;
            int start = at;
            long key = 0;
            do {
                key = Lexicon.key(key, kind);
                at++;
                kind = at < length ? Folding.kind(chars[at]) : Folding.BETWEEN;
            } while (letters ? kind > Folding.BETWEEN && kind <= Folding.LAST_LETTER : kind >= Folding.FIRST_DIGIT);
            words.add(start, at, key, (letters ? 0 : FIGURE) | (first ? FIRST : 0));
            first = false;
        }
        return words;
    }

    private void add(int start, int end, long key, int shape) {
        if (count == starts.length) {
            grow();
        }
        long found = Lexicon.rolesOf(key);
        if ((found & YOUNG_ADULT) != 0 && is(count - 1, "young")) {
            found |= CHILD;
        }
        starts[count] = start;
        ends[count] = end;
        roles[count] = found;
        rolesOfAll |= found;
        figures |= (shape & FIGURE) != 0;
        shapes[count] = (byte) (shape | capitals(start, end));
        count++;
    }

    private int capitals(int start, int end) {
        if (!text.isCapitalAt(start)) {
            return 0;
        }
        for (int i = start + 1; i < end; i++) {
            if (!text.isCapitalAt(i)) {
                return i - start > 1 ? CAPITAL | TWO_CAPITALS : CAPITAL;
            }
        }
        return CAPITAL | ALL_CAPITALS | (end - start > 1 ? TWO_CAPITALS : 0);
    }

    /// Notes what may be the sign of an address; answers whether a sentence ends.
    private boolean readMark(char c, int at) {
        boolean spelled = text.at(at + 1) == 'a' && text.at(at + 2) == 't' && !text.isLetterAt(at + 3);
        addressSign |= c == '@' || (c == '(' || c == '[' || c == '{' || c == '<') && spelled;
        return endsSentence(c, at);
    }

    private boolean endsSentence(char c, int at) {
        if (c == '.') {
            boolean inside = count > 0 && ends[count - 1] == at && isAbbreviation(count - 1);
            return !inside && Folding.isSpace(text.at(at + 1));
        }
        return c == ';' || c == Folding.BREAK || (c == '!' || c == '?') && Folding.isSpace(text.at(at + 1));
    }

    private boolean isAbbreviation(int word) {
        return ends[word] - starts[word] == 1 && !isFigure(word) || is(word, Role.ABBREVIATION);
    }

    private void grow() {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        roles = Arrays.copyOf(roles, count * 2);
        shapes = Arrays.copyOf(shapes, count * 2);
    }

    /// Whether there is any figure.
    public boolean hasFigures() {
        return figures;
    }

    /// Whether there is an at sign, or a spelled one in brackets.
    public boolean hasAddressSign() {
        return addressSign;
    }

    /// Number of words and figures.
    public int count() {
        return count;
    }

    /// First folded character of a word.
    public int start(int word) {
        return starts[word];
    }

    /// Folded character after the last of a word.
    public int end(int word) {
        return ends[word];
    }

    /// Number of characters; 0 for a word that does not exist.
    public int length(int word) {
        return exists(word) ? ends[word] - starts[word] : 0;
    }

    /// Whether any word of the text has one of these roles.
    public boolean mention(long anyOf) {
        return (rolesOfAll & anyOf) != 0;
    }

    /// Whether the word has the role; false past either end.
    public boolean is(int word, Role role) {
        return exists(word) && (roles[word] & role.bit()) != 0;
    }

    /// Whether the word has one of the roles, see [Role#anyOf].
    public boolean isAny(int word, long anyOf) {
        return exists(word) && (roles[word] & anyOf) != 0;
    }

    /// Whether this word stands there.
    public boolean is(int word, String expected) {
        return length(word) == expected.length() && text.startsWith(expected, starts[word]);
    }

    /// Whether the word ends like a past tense.
    public boolean endsWithEd(int word) {
        return length(word) > 3 && text.startsWith("ed", ends[word] - 2);
    }

    /// Whether the word ends with these letters.
    public boolean endsWith(int word, String letters) {
        return length(word) > letters.length() && text.startsWith(letters, ends[word] - letters.length());
    }

    /// Whether the word begins with a capital letter.
    public boolean isCapital(int word) {
        return exists(word) && (shapes[word] & CAPITAL) != 0;
    }

    /// Whether it begins like an abbreviation, as `MAP` and `IDs` do.
    public boolean beginsWithCapitals(int word) {
        return exists(word) && (shapes[word] & TWO_CAPITALS) != 0;
    }

    /// Whether every letter is a capital.
    public boolean isAllCapitals(int word) {
        return exists(word) && (shapes[word] & ALL_CAPITALS) != 0;
    }

    /// Whether a noun is what is spoken of, not an attribute as in "student council": something is said of it, or
    /// nothing more.
    public boolean isHead(int word) {
        char gap = gap(word);
        if (gap == '-' || gap == '\'' || gap == '/') {
            return false;
        }
        return gap != ' ' && !(gap == '.' && length(word) == 1) || isFirst(word + 1) || isSaid(word + 1)
                || is(word + 1, "new") && is(word + 2, "to") || isDoing(word + 1);
    }

    /// "Struggling with", "living at": what a student does, not what a student has or a lesson is.
    private boolean isDoing(int word) {
        return endsWith(word, "ing") && length(word) > 5 && !isAny(word, NO_DEED) && is(word + 1, Role.PREDICATE);
    }

    /// `K.'s`
    public boolean ownsAsInitial(int word) {
        return length(word) == 1 && text.startsWith(".'s ", ends[word]);
    }

    /// Whether the word goes on with what somebody did or was.
    public boolean isSaid(int word) {
        return is(word, Role.PREDICATE) || endsWithEd(word);
    }

    /// Whether it is a run of digits.
    public boolean isFigure(int word) {
        return exists(word) && (shapes[word] & FIGURE) != 0;
    }

    /// Whether a sentence begins with it. A line, a table cell and what follows a semicolon count as sentences.
    public boolean isFirst(int word) {
        return !exists(word) || (shapes[word] & FIRST) != 0;
    }

    /// The figure in digits; -1 when it is none or has more than 9 digits.
    public int value(int word) {
        return isFigure(word) && length(word) <= 9 ? text.number(starts[word], ends[word]) : -1;
    }

    /// The one mark between a word and the next, whatever spaces and quotation marks stand around it: a space for none,
    /// [#TIGHT] when nothing at all stands there, [#DASH], a tight `-` `'` `.` `/`, `,` `:` `(` `)`, a line break, else
    /// [#OTHER].
    public char gap(int word) {
        if (word < 0 || word + 1 >= count) {
            return OTHER;
        }
        int from = ends[word];
        int to = starts[word + 1];
        if (from == to) {
            return TIGHT;
        }
        if (to == from + 1) {
            char only = text.at(from);
            return only == '=' || only == '#' ? ':' : only;
        }
        return to - from > 6 ? OTHER : mark(from, to);
    }

    private char mark(int from, int to) {
        char found = ' ';
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            boolean silent = c == ' ' || c == '"' || c == '\'' || c == Folding.MARK || c == '*' || c == '_';
            if (silent || c == found) {
                continue;
            }
            if (found != ' ' && found != '.') {
                if (found == ')' && c == ':') {
                    found = c;
                    continue;
                }
                return found == ',' || found == ')' && c == ',' ? found : OTHER;
            }
            found = c == '=' || c == '#' ? ':' : c == '-' ? DASH : c;
        }
        return found;
    }

    private boolean exists(int word) {
        return word >= 0 && word < count;
    }
}
