package io.micip.privacy.reading;

/// A text as the rules see it: one folded character per visible character, and for each the place it came from.
/// However digits, spaces, hyphens and letters were written, the rules meet ASCII; ranges go back through `origin`.
public final class FoldedText {

    private final CharSequence original;
    private final char[] chars;
    private final int[] origin;
    private int length;
    private boolean hasDigits;
    private boolean hasAtSign;

    private FoldedText(CharSequence original) {
        this.original = original;
        this.chars = new char[original.length()];
        this.origin = new int[original.length()];
    }

    /// Reads a text once, from start to end.
    public static FoldedText of(CharSequence original) {
        FoldedText folded = new FoldedText(original);
        int at = 0;
        while (at < original.length()) {
            int codePoint = Character.codePointAt(original, at);
            int width = Character.charCount(codePoint);
            char c = Folding.fold(codePoint);
            if (c != Folding.DROPPED && !folded.isNoteMark(codePoint, at + width)) {
                folded.append(c, at);
            }
            at += width;
        }
        return folded;
    }

    /// Number of folded characters.
    public int length() {
        return length;
    }

    /// The folded character; past either end a break, so that rules need no bounds checks.
    public char at(int index) {
        return index >= 0 && index < length ? chars[index] : Folding.BREAK;
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

    /// Whether there is any digit, without which only an address can be found.
    public boolean hasDigits() {
        return hasDigits;
    }

    /// Whether there is an at sign, or a spelled one in brackets.
    public boolean mayHoldAddress() {
        return hasAtSign;
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
        return origin[index];
    }

    /// Where the folded characters before `end` end in the original text: after the last of them and the marks combined
    /// with it; zero-width characters behind it stay outside.
    public int originEnd(int end) {
        int last = origin[end - 1];
        int next = last + Character.charCount(Character.codePointAt(original, last));
        while (next < original.length() && isCombining(original.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isCombining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private void append(char c, int from) {
        chars[length] = c;
        origin[length] = from;
        length++;
        hasDigits |= Folding.isDigit(c);
        hasAtSign |= c == '@';
        hasAtSign |= c == 't' && at(length - 2) == 'a' && isBracket(at(length - 3));
    }

    private static boolean isBracket(char c) {
        return c == '(' || c == '[' || c == '{' || c == '<';
    }

    private boolean isNoteMark(int codePoint, int next) {
        if (!Folding.isStyledDigit(codePoint) || length == 0 || !Folding.isDigit(chars[length - 1])) {
            return false;
        }
        boolean afterPlainDigit = !Folding.isStyledDigit(Character.codePointAt(original, origin[length - 1]));
        boolean beforeDigit = next < original.length()
                && Folding.isDigit(Folding.fold(Character.codePointAt(original, next)));
        return afterPlainDigit && !beforeDigit;
    }
}
