package io.micip.privacy.reading;

/// A text as the rules see it: one folded character per visible character, and for each the place it came from.
/// However digits, spaces, hyphens and letters were written, the rules meet ASCII; ranges go back through `origin`.
public final class FoldedText {

    private static final int ASCII = 0x80;
    private static final int[] IN_PLACE = {};

    private final String original;
    private final char[] chars;
    private int[] origin = IN_PLACE;
    private int length;

    private FoldedText(String original) {
        this.original = original;
        this.chars = original.toCharArray();
    }

    /// Reads a text once, from start to end.
    public static FoldedText of(CharSequence original) {
        FoldedText folded = new FoldedText(original.toString());
        int plain = folded.foldInPlace();
        if (plain < original.length()) {
            folded.foldRest(plain);
        }
        return folded;
    }

    /// Folds plain ASCII where it stands, up to the first character that is something else or nothing. Most texts are
    /// done with that, and know their places without a list.
    private int foldInPlace() {
        char[] text = chars;
        int at = 0;
        while (at < text.length && text[at] < ASCII) {
            char c = Folding.foldPlain(text[at]);
            if (c == Folding.DROPPED) {
                break;
            }
            text[at] = c;
            at++;
        }
        length = at;
        return at;
    }

    private void foldRest(int from) {
        origin = new int[chars.length];
        for (int i = 0; i < from; i++) {
            origin[i] = i;
        }
        int at = from;
        while (at < chars.length) {
            boolean plain = chars[at] < ASCII;
            int codePoint = plain ? chars[at] : original.codePointAt(at);
            char c = plain ? Folding.foldPlain(chars[at]) : Folding.fold(codePoint);
            if (c != Folding.DROPPED && (plain || !isNoteMark(codePoint, at + Character.charCount(codePoint)))) {
                chars[length] = c;
                origin[length] = at;
                length++;
            }
            at += plain ? 1 : Character.charCount(codePoint);
        }
    }

    /// Number of folded characters.
    public int length() {
        return length;
    }

    /// The folded character; past either end a break, so that rules need no bounds checks.
    public char at(int index) {
        return index >= 0 && index < length ? chars[index] : Folding.BREAK;
    }

    /// All of them, and room behind: only the first [#length] count.
    char[] chars() {
        return chars;
    }

    /// Whether a capital letter was written there.
    boolean isCapitalAt(int index) {
        int at = originStart(index);
        char c = original.charAt(at);
        return c < ASCII ? c >= 'A' && c <= 'Z' : Character.isUpperCase(original.codePointAt(at));
    }

    /// Whether a folded character is one of `0` to `9`.
    public static boolean isDigit(char folded) {
        return Folding.isDigit(folded);
    }

    /// Whether a folded character is part of a word.
    public static boolean isLetter(char folded) {
        return Folding.isLetter(folded);
    }

    /// Whether `0` to `9` stands there; false past either end.
    public boolean isDigitAt(int index) {
        return Folding.isDigit(at(index));
    }

    /// Whether a letter stands there; false past either end.
    public boolean isLetterAt(int index) {
        return Folding.isLetter(at(index));
    }

    /// The figure written in these digits; at most 9 of them.
    public int number(int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + (chars[i] - '0');
        }
        return value;
    }

    /// The folded characters of a range.
    public String word(int start, int end) {
        return new String(chars, start, end - start);
    }

    /// Whether these folded characters stand at `index`.
    public boolean startsWith(String word, int index) {
        if (index < 0 || index + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[index + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Where this folded character begins in the original text, in UTF-16 code units.
    public int originStart(int index) {
        return origin == IN_PLACE ? index : origin[index];
    }

    /// Where the folded characters before `end` end in the original text: after the last of them and the marks combined
    /// with it; zero-width characters behind it stay outside.
    public int originEnd(int end) {
        int last = originStart(end - 1);
        int next = last + Character.charCount(original.codePointAt(last));
        while (next < original.length() && isCombining(original.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isCombining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private boolean isNoteMark(int codePoint, int next) {
        if (!Folding.isStyledDigit(codePoint) || length == 0 || !Folding.isDigit(chars[length - 1])) {
            return false;
        }
        boolean afterPlainDigit = !Folding.isStyledDigit(original.codePointAt(originStart(length - 1)));
        boolean beforeDigit = next < original.length()
                && Folding.isDigit(Folding.fold(original.codePointAt(next)));
        return afterPlainDigit && !beforeDigit;
    }
}
