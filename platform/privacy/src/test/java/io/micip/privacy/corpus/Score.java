package io.micip.privacy.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.corpus.Corpus.Sentence;

/// How well findings agree with labels. A label is found when a finding of its kind overlaps it; a finding is right
/// when it overlaps a label of its kind; a label is met when kind, severity and range are all the same.
///
/// @param planted labels
/// @param found   labels that were found
/// @param met     labels that were met
/// @param made    findings
/// @param right   findings that were right
/// @param clean   sentences without a label
/// @param alarmed sentences without a label in which something was found, hit or warning
public record Score(int planted, int found, int met, int made, int right, int clean, int alarmed) {

    private static final Score NOTHING = new Score(0, 0, 0, 0, 0, 0, 0);

    /// Scores everything.
    public static Score of(List<Sentence> sentences, Function<String, List<Finding>> scan) {
        return sentences.stream()
                .map(sentence -> of(sentence.expected(), scan.apply(sentence.text()), sentence.isClean()))
                .reduce(NOTHING, Score::plus);
    }

    /// Scores one kind; a sentence is clean when it has no label of this kind.
    public static Score of(Kind kind, List<Sentence> sentences, Function<String, List<Finding>> scan) {
        return sentences.stream()
                .map(sentence -> {
                    List<Finding> expected = only(kind, sentence.expected());
                    return of(expected, only(kind, scan.apply(sentence.text())), expected.isEmpty());
                })
                .reduce(NOTHING, Score::plus);
    }

    /// The sentences in which something was missed or wrongly found, with what was found.
    public static List<String> faults(List<Sentence> sentences, Function<String, List<Finding>> scan) {
        List<String> faults = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Finding> found = scan.apply(sentence.text());
            Score score = of(sentence.expected(), found, sentence.isClean());
            if (score.found < score.planted || score.right < score.made) {
                faults.add(sentence + " but found " + found);
            }
        }
        return faults;
    }

    /// Share of labels found.
    public double recall() {
        return share(found, planted);
    }

    /// Share of findings that were right.
    public double precision() {
        return share(right, made);
    }

    /// Share of clean sentences with an alarm.
    public double falseAlarms() {
        return clean == 0 ? 0 : (double) alarmed / clean;
    }

    /// Share of labels met in kind, severity and range.
    public double agreement() {
        return share(met, planted);
    }

    private Score plus(Score other) {
        return new Score(planted + other.planted, found + other.found, met + other.met, made + other.made,
                right + other.right, clean + other.clean, alarmed + other.alarmed);
    }

    private static Score of(List<Finding> expected, List<Finding> actual, boolean clean) {
        int found = (int) expected.stream().filter(label -> actual.stream().anyMatch(one -> agree(one, label))).count();
        int right = (int) actual.stream().filter(one -> expected.stream().anyMatch(label -> agree(one, label))).count();
        int met = (int) expected.stream().filter(actual::contains).count();
        return new Score(expected.size(), found, met, actual.size(), right, clean ? 1 : 0,
                clean && !actual.isEmpty() ? 1 : 0);
    }

    private static boolean agree(Finding one, Finding other) {
        return one.kind() == other.kind() && one.start() < other.end() && other.start() < one.end();
    }

    private static List<Finding> only(Kind kind, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
