package io.micip.catalog.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes texts apart into the words they are found by: small letters without accents, without the s of a plural, and in
/// American spelling, so that either spelling finds the other.
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORT = 3;
    private static final Map<String, String> AMERICAN = Map.of("behaviour", "behavior", "behavioural", "behavioral",
            "enrolment", "enrollment", "enrol", "enroll", "programme", "program", "centre",
            "center");

    private Words() {}

    /// The words of the text, in its order.
    static List<String> in(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty()).map(Words::singular)
                .map(word -> AMERICAN.getOrDefault(word, word)).toList();
    }

    private static String singular(String word) {
        return word.length() > SHORT && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
