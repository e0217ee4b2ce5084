package io.micip.privacy.identifier;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import io.micip.privacy.Finding;
import io.micip.privacy.corpus.Corpus;
import io.micip.privacy.corpus.Corpus.Part;
import io.micip.privacy.corpus.Corpus.Sentence;

import static org.assertj.core.api.Assertions.assertThat;

/// Writes each sentence of the corpus anew with look-alike and invisible characters: the findings stay the same, their
/// ranges move with the text.
class DisguiseTest {

    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D";
    private static final String SPACES = " \u00A0\u2002\u2003\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u034F\u061C\u180E\u2063";
    private static final int[] ZEROS = {'0', 0xFF10, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x1D7CE, 0x1D7D8, 0x1D7F6,
            0x1FBF0};

    private final IdentifierScanner scanner = new IdentifierScanner();

    @RepeatedTest(20)
    void findsTheSameBehindAnyDisguise(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (Sentence sentence : Corpus.identifiers(Part.DEVELOPMENT)) {
            if (sentence.text().codePoints().anyMatch(c -> c > 0x7E)) {
                continue;
            }
            int[] places = new int[sentence.text().length() + 1];
            String disguised = disguise(sentence.text(), places, random);
            List<Finding> expected = scanner.scan(sentence.text()).stream()
                    .map(found -> new Finding(found.kind(), found.severity(), places[found.start()],
                            places[found.end()]))
                    .toList();

            assertThat(scanner.scan(disguised)).as(disguised).usingElementComparator(DisguiseTest::compare)
                    .containsExactlyElementsOf(expected);
        }
    }

    /// Ends may differ by the invisible characters behind the last visible one.
    private static int compare(Finding one, Finding other) {
        boolean same = one.kind() == other.kind() && one.severity() == other.severity() && one.start() == other.start()
                && Math.abs(one.end() - other.end()) <= 1;
        return same ? 0 : -1;
    }

    private static String disguise(String text, int[] places, Random random) {
        StringBuilder disguised = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            places[i] = disguised.length();
            disguised.appendCodePoint(lookAlike(text.charAt(i), random));
            if (random.nextInt(4) == 0) {
                disguised.append(INVISIBLE.charAt(random.nextInt(INVISIBLE.length())));
            }
        }
        places[text.length()] = disguised.length();
        return disguised.toString();
    }

    private static int lookAlike(char c, Random random) {
        if (c >= '0' && c <= '9') {
            return ZEROS[random.nextInt(ZEROS.length)] + c - '0';
        }
        if (c == '-') {
            return HYPHENS.charAt(random.nextInt(HYPHENS.length()));
        }
        if (c == ' ') {
            return SPACES.charAt(random.nextInt(SPACES.length()));
        }
        boolean wide = c > ' ' && c <= '~' && random.nextInt(3) == 0;
        return wide ? c - '!' + 0xFF01 : c;
    }
}
