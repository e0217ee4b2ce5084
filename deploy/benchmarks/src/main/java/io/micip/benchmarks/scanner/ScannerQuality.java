package io.micip.benchmarks.scanner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.corpus.Corpus;
import io.micip.privacy.corpus.Corpus.Part;
import io.micip.privacy.corpus.Corpus.Sentence;
import io.micip.privacy.corpus.Score;
import io.micip.privacy.identifier.IdentifierScanner;
import io.micip.privacy.smallcell.SmallCellLint;

/// S3: scores the scanner and the lint on the labelled corpora of platform/privacy, the part they were tuned on and the
/// part they were not, in all and kind by kind; then measures the CPU time of a field.
///
/// A label counts as found when a finding of its kind overlaps it, whatever its severity; the last column says how many
/// were met in kind, severity and range. A clean sentence with any finding, hit or warning, is a false alarm.
public final class ScannerQuality {
    private static final Function<String, List<Finding>> SCANNER = new IdentifierScanner()::scan;
    private static final Function<String, List<Finding>> LINT = new SmallCellLint()::check;
    private static final List<Kind> SMALL_CELLS = List.of(Kind.SMALL_COUNT, Kind.COMPLEMENT);

    private ScannerQuality() {}

    /// Measures and prints.
    ///
    /// @param arguments `faults` prints what was missed or wrongly found in the development part; else rounds of timing (11)
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("faults")) {
            Score.faults(Corpus.identifiers(Part.DEVELOPMENT), SCANNER).forEach(System.out::println);
            Score.faults(Corpus.smallCells(Part.DEVELOPMENT), LINT).forEach(System.out::println);
            return;
        }
        heading("S3 identifiers");
        for (var part : Part.values()) {
            table(part, Corpus.identifiers(part), SCANNER,
                    Arrays.stream(Kind.values()).filter(kind -> !SMALL_CELLS.contains(kind)).toList());
        }
        heading("S3 small groups");
        for (var part : Part.values()) {
            table(part, Corpus.smallCells(part), LINT, SMALL_CELLS);
        }
        alarmsOfLint();
        FieldTime.print(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11);
    }

    private static void heading(String what) {
        System.out.printf("%-30s %6s %6s %7s %8s %9s %13s %7s%n", what, "clean", "labels", "recall", "findings",
                "precision", "false alarms", "exact");
    }

    private static void table(Part part, List<Sentence> sentences, Function<String, List<Finding>> scan,
            List<Kind> kinds) {
        var name = switch (part) {
            case DEVELOPMENT -> "tuned on";
            case HELD_OUT -> "held out";
            case OTHER_HAND -> "by another hand";
        };
        row("%s, %d sentences".formatted(name, sentences.size()), Score.of(sentences, scan));
        for (var kind : kinds) {
            row("  " + kind.code(), Score.of(kind, sentences, scan));
        }
    }

    private static void row(String what, Score score) {
        System.out.printf(Locale.US, "%-30s %6d %6d %6.1f%% %8d %8.1f%% %4d = %5.2f%% %6.1f%%%n", what, score.clean(),
                score.planted(), 100 * score.recall(), score.made(), 100 * score.precision(), score.alarmed(),
                100 * score.falseAlarms(), 100 * score.agreement());
    }

    /// The lint on clean sentences that were not written for it.
    private static void alarmsOfLint() {
        var clean = Stream.of(Part.values())
                .flatMap(part -> Corpus.identifiers(part).stream())
                .filter(Sentence::isClean)
                .toList();
        var alarmed = clean.stream().filter(sentence -> !LINT.apply(sentence.text()).isEmpty()).count();
        System.out.printf(Locale.US, "  findings in the %d clean sentences of the identifiers' corpus: %d = %.2f%%%n",
                clean.size(), alarmed, 100.0 * alarmed / clean.size());
    }
}
