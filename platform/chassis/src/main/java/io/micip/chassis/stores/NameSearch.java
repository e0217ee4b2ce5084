package io.micip.chassis.stores;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks for names in texts. Case, accents and what stands between words do not matter. A name of several words is found
/// with one more word between any two of them (a middle name), and with its last word first ("Doe, Jane"). A number is found
/// however it is grouped. Escapes of JSON (`\n`, `\u00e9`) are read as what they stand for, also in JSON within JSON, for a
/// text may hold any; the text as it is is searched too. So more is found than is meant, and nothing that is written as
/// given is missed.
public final class NameSearch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /// How often JSON may lie within JSON; more would let one text keep the search busy.
    private static final int DEEPEST = 8;

    private final List<Pattern> names;
    private final int shortest;

    /// @param names each with a letter or digit in it
    public NameSearch(List<String> names) {
        var patterns = new ArrayList<Pattern>();
        int least = Integer.MAX_VALUE;
        for (var name : names) {
            var folded = folded(name).strip();
            if (folded.isEmpty()) {
                throw new IllegalArgumentException("name (expected: a letter or digit in it)");
            }
            least = Math.min(least, folded.replace(" ", "").length());
            if (folded.matches("[0-9 ]+")) {
                patterns.add(number(folded.replace(" ", "")));
            } else {
                ordered(List.of(folded.split(" "))).forEach(words -> patterns.add(pattern(words)));
            }
        }
        this.names = List.copyOf(patterns);
        this.shortest = least;
    }

    private static List<List<String>> ordered(List<String> words) {
        if (words.size() == 1) {
            return List.of(words);
        }
        var lastFirst = new ArrayList<String>();
        lastFirst.add(words.getLast());
        lastFirst.addAll(words.subList(0, words.size() - 1));
        return List.of(words, lastFirst);
    }

    private static Pattern pattern(List<String> words) {
        return Pattern
                .compile(words.stream().map(Pattern::quote).collect(Collectors.joining(" (?:[^ ]+ )?", " ", " ")));
    }

    /// What stands beside it may be another number, so that a space before or after it ends it as a letter does.
    private static Pattern number(String digits) {
        return Pattern.compile("(?<![0-9])" + String.join(" ?", digits.split("")) + "(?![0-9])");
    }

    /// Whether any of the names stands in the text.
    public boolean finds(String text) {
        if (isTooShort(text)) {
            return false;
        }
        var at = text;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (stands(folded(at))) {
                return true;
            }
            var within = JsonEscapes.read(at);
            if (within.equals(at)) {
                return false;
            }
            at = within;
        }
        return stands(folded(at));
    }

    /// Most of what is stored is a code or a number. Only what can grow when it is read may be shorter than a name in it.
    private boolean isTooShort(String text) {
        return text.length() < shortest && text.indexOf('\\') < 0 && isPlain(text);
    }

    private boolean stands(String folded) {
        return names.stream().anyMatch(name -> name.matcher(folded).find());
    }

    /// Small letters without accents, one space for all that stands between words, a space at both ends.
    private static String folded(String text) {
        var bare = isPlain(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var folded = new StringBuilder(bare.length() + 2).append(' ');
        bare.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || Character.getType(point) == Character.LETTER_NUMBER
                    || Character.getType(point) == Character.OTHER_NUMBER) {
                folded.appendCodePoint(point);
            } else if (folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        });
        return folded.charAt(folded.length() - 1) == ' ' ? folded.toString() : folded.append(' ').toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
