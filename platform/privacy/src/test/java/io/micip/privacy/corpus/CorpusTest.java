package io.micip.privacy.corpus;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;
import io.micip.privacy.corpus.Corpus.Part;
import io.micip.privacy.corpus.Corpus.Sentence;
import io.micip.privacy.identifier.IdentifierScanner;
import io.micip.privacy.smallcell.SmallCellLint;

import static org.assertj.core.api.Assertions.assertThat;

/// Goal S3: recall of 99 % on planted identifiers, at most 0.5 % of clean sentences with an alarm of any severity. The
/// part that the rules are tuned on keeps it; for the held-out part only a floor is set, what it reaches is measured by
/// `deploy/benchmarks/run scanner` and told in docs/benchmarks.md.
class CorpusTest {

    private static final Function<String, List<Finding>> SCANNER = new IdentifierScanner()::scan;
    private static final Function<String, List<Finding>> LINT = new SmallCellLint()::check;

    @Test
    void findsPlantedIdentifiersAndLeavesCleanSentencesAlone() {
        List<Sentence> sentences = Corpus.identifiers(Part.DEVELOPMENT);
        Score score = Score.of(sentences, SCANNER);
        List<String> faults = Score.faults(sentences, SCANNER);

        assertThat(score.recall()).as("faults: %s", faults).isGreaterThanOrEqualTo(0.99);
        assertThat(score.falseAlarms()).as("faults: %s", faults).isLessThanOrEqualTo(0.005);
        assertThat(score.precision()).as("faults: %s", faults).isGreaterThanOrEqualTo(0.99);
        assertThat(score.agreement()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void findsSmallGroupsAndLeavesOtherFiguresAlone() {
        List<Sentence> sentences = Corpus.smallCells(Part.DEVELOPMENT);
        Score score = Score.of(sentences, LINT);
        List<String> faults = Score.faults(sentences, LINT);

        assertThat(score.recall()).as("faults: %s", faults).isGreaterThanOrEqualTo(0.99);
        assertThat(score.falseAlarms()).as("faults: %s", faults).isLessThanOrEqualTo(0.005);
    }

    /// Far below what was measured: it only tells when a change breaks what was never tuned for.
    @Test
    void holdsUpInWordsItWasNotTunedOn() {
        Score identifiers = Score.of(Corpus.identifiers(Part.HELD_OUT), SCANNER);
        Score smallGroups = Score.of(Corpus.smallCells(Part.HELD_OUT), LINT);

        assertThat(identifiers.recall()).isGreaterThanOrEqualTo(0.93);
        assertThat(identifiers.falseAlarms()).isLessThanOrEqualTo(0.03);
        assertThat(smallGroups.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(smallGroups.falseAlarms()).isLessThanOrEqualTo(0.08);
    }

    @Test
    void holdsTwoThousandDistinctSentencesHalfOfThemClean() {
        List<Sentence> all = Stream.of(Part.values()).flatMap(part -> Corpus.identifiers(part).stream()).toList();
        long clean = all.stream().filter(Sentence::isClean).count();

        assertThat(all).hasSizeGreaterThanOrEqualTo(2_000).extracting(Sentence::text).doesNotHaveDuplicates();
        assertThat(clean).isBetween(all.size() / 2L, all.size() * 7L / 10);
        assertThat(Corpus.identifiers(Part.HELD_OUT)).hasSizeGreaterThanOrEqualTo(550);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void hasLabelsOfEveryKindInEveryPart(Kind kind) {
        for (Part part : Part.values()) {
            assertThat(Stream.concat(Corpus.identifiers(part).stream(), Corpus.smallCells(part).stream()))
                    .anyMatch(sentence -> sentence.expected().stream().anyMatch(found -> found.kind() == kind));
        }
    }

    @Test
    void labelsSmallGroupsAsWarningsOnly() {
        assertThat(Stream.of(Part.values()).flatMap(part -> Corpus.smallCells(part).stream()))
                .flatExtracting(Sentence::expected)
                .extracting(Finding::severity)
                .containsOnly(Severity.WARNING);
    }

    @Test
    void findsTheSameInTheMiddleOfALongText() {
        for (Sentence sentence : Corpus.identifiers(Part.DEVELOPMENT)) {
            String before = "The whole team agreed on this. ".repeat(40);
            List<Finding> shifted = SCANNER.apply(before + sentence.text() + " ; the team agreed.");

            assertThat(shifted).as(sentence.toString())
                    .extracting(finding -> finding.start() - before.length(), Finding::kind)
                    .containsExactlyElementsOf(SCANNER.apply(sentence.text()).stream()
                            .map(finding -> Tuple.tuple(finding.start(), finding.kind()))
                            .toList());
        }
    }
}
