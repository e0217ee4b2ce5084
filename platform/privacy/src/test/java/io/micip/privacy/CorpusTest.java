package io.micip.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.micip.privacy.Corpus.Sentence;

import static org.assertj.core.api.Assertions.assertThat;

/// Goal S3: recall of 99 % on planted identifiers, at most 0.5 % of clean sentences with an alarm of any severity.
class CorpusTest {

    private final List<Sentence> corpus = Corpus.all();
    private final IdentifierScanner scanner = new IdentifierScanner();

    @Test
    void findsPlantedIdentifiersAndLeavesCleanSentencesAlone() {
        int planted = 0;
        int found = 0;
        int reported = 0;
        int clean = 0;
        int alarms = 0;
        List<String> misses = new ArrayList<>();
        for (Sentence sentence : corpus) {
            Set<Finding> expected = new HashSet<>(sentence.expected());
            Set<Finding> actual = new HashSet<>(scanner.scan(sentence.text()));
            planted += expected.size();
            reported += actual.size();
            found += (int) actual.stream().filter(expected::contains).count();
            clean += sentence.isClean() ? 1 : 0;
            alarms += sentence.isClean() && !actual.isEmpty() ? 1 : 0;
            if (!actual.equals(expected)) {
                misses.add(sentence + " but found " + actual);
            }
        }
        double recall = (double) found / planted;
        double precision = (double) found / reported;
        double falseAlarms = (double) alarms / clean;
        System.out.printf("identifier corpus: %d sentences, %d identifiers: recall %.4f, precision %.4f;"
                + " %d clean sentences: false alarm rate %.4f%n", corpus.size(), planted, recall, precision, clean,
                falseAlarms);

        assertThat(recall).as("misses: %s", misses).isGreaterThanOrEqualTo(0.99);
        assertThat(falseAlarms).as("alarms: %s", misses).isLessThanOrEqualTo(0.005);
        assertThat(precision).as("misses: %s", misses).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void isHalfCleanAndLargeEnough() {
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(300);
        assertThat(corpus.stream().filter(Sentence::isClean).count()).isBetween(corpus.size() * 4L / 10,
                corpus.size() * 7L / 10);
    }

    @Test
    void findsTheSameInTheMiddleOfALongText() {
        for (Sentence sentence : corpus) {
            String before = "The whole team agreed on this. ".repeat(40);
            List<Finding> shifted = scanner.scan(before + sentence.text() + " ; the team agreed.");

            assertThat(shifted).as(sentence.toString())
                    .extracting(finding -> finding.start() - before.length(), Finding::kind)
                    .containsExactlyElementsOf(scanner.scan(sentence.text()).stream()
                            .map(finding -> org.assertj.core.groups.Tuple.tuple(finding.start(), finding.kind()))
                            .toList());
        }
    }
}
