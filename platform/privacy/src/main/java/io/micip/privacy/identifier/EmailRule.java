package io.micip.privacy.identifier;

import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Spans;

/// Addresses for electronic mail, also written `name (at) school [dot] org` or with a space around the sign.
/// Each character is looked at a bounded number of times: a name may not hold the sign, and stops the walk.
final class EmailRule {

    private static final String NAME_MARKS = "._%+-!#$&*=?^`'\"";

    private final FoldedText text;

    EmailRule(FoldedText text) {
        this.text = text;
    }

    /// The place of each address, in folded characters.
    Spans addresses() {
        Spans found = new Spans();
        int at = 0;
        while (at < text.length()) {
            char c = text.at(at);
            int after = c == '@' || isOpening(c) ? signEnd(at) : -1;
            if (after < 0) {
                at++;
                continue;
            }
            int nameStart = nameStart(at);
            int domainEnd = domainEnd(skipSpace(after));
            if (nameStart < at && domainEnd > after) {
                found.add(nameStart, domainEnd);
                after = domainEnd;
            }
            at = after;
        }
        return found;
    }

    /// End of the sign that starts here: `@`, `(at)`, `[at]`; -1 when there is none.
    private int signEnd(int at) {
        if (text.at(at) == '@') {
            return at + 1;
        }
        return isOpening(text.at(at)) && text.startsWith("at", at + 1) && isClosing(text.at(at + 3)) ? at + 4 : -1;
    }

    private int nameStart(int sign) {
        int from = text.at(sign - 1) == ' ' ? sign - 1 : sign;
        int start = from;
        while (isNameChar(text.at(start - 1))) {
            start--;
        }
        while (start < from && NAME_MARKS.indexOf(text.at(start)) >= 0 && text.at(start) != '"') {
            start++;
        }
        return start < from ? start : sign;
    }

    private static boolean isNameChar(char c) {
        return FoldedText.isLetter(c) || FoldedText.isDigit(c) || NAME_MARKS.indexOf(c) >= 0;
    }

    /// End of the domain that starts here; -1 unless it has at least two labels, the last of letters.
    private int domainEnd(int start) {
        int end = -1;
        int label = start;
        boolean first = true;
        while (true) {
            int labelEnd = labelEnd(label);
            if (labelEnd == label) {
                return end;
            }
            if (!first) {
                end = isTopLevel(label, labelEnd) ? labelEnd : end;
            }
            int next = dotEnd(labelEnd);
            if (next < 0) {
                return end;
            }
            first = false;
            label = next;
        }
    }

    private int labelEnd(int start) {
        int end = start;
        while (text.isLetterAt(end) || text.isDigitAt(end) || text.at(end) == '-') {
            end++;
        }
        return end;
    }

    private boolean isTopLevel(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!text.isLetterAt(i) && text.at(i) != '-') {
                return false;
            }
        }
        return end - start >= 2;
    }

    /// End of the dot that starts here: `.`, `(dot)`, ` [dot] `; -1 when there is none.
    private int dotEnd(int at) {
        if (text.at(at) == '.') {
            return at + 1;
        }
        int open = skipSpace(at);
        boolean spelled = isOpening(text.at(open)) && text.startsWith("dot", open + 1) && isClosing(text.at(open + 4));
        return spelled ? skipSpace(open + 5) : -1;
    }

    private int skipSpace(int at) {
        return text.at(at) == ' ' ? at + 1 : at;
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '{' || c == '<';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == ']' || c == '}' || c == '>';
    }
}
