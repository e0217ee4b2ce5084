package io.micip.privacy.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;

/// Labelled sentences in the language of Michigan's improvement plans. All persons and figures in them are invented.
///
/// An identifier stands in `⟦kind|...⟧` where it must be a hit, in `⟦kind?|...⟧` where it must be a warning; a
/// backslash with `uXXXX`, `n` or `t` stands for the character it names.
public final class Corpus {

    /// Whether the rules may be tuned on the sentences.
    public enum Part {
        /// Written as plans are; the rules are tuned on it.
        DEVELOPMENT,
        /// In other words: minutes, notes, surveys, summaries, coaching logs. Only ever measured; each file says when
        /// its sentences were written.
        HELD_OUT,
        /// Written by somebody who wrote none of the rules, when all of them stood. Only ever measured.
        OTHER_HAND
    }

    /// @param group    what the sentence is there to show
    /// @param text     without labels
    /// @param expected the labels as findings
    public record Sentence(String group, String text, List<Finding> expected) {

        public Sentence {
            expected = List.copyOf(expected);
        }

        /// Whether nothing must be found in it.
        public boolean isClean() {
            return expected.isEmpty();
        }
    }

    private Corpus() {}

    /// Sentences for the identifier scanner.
    public static List<Sentence> identifiers(Part part) {
        return switch (part) {
            case DEVELOPMENT -> read("corpus-identifiers.tsv", "corpus-clean.tsv");
            case HELD_OUT -> read("held-out-identifiers.tsv", "held-out-clean.tsv");
            case OTHER_HAND -> read("other-hand.tsv");
        };
    }

    /// Sentences for the small-cell lint.
    public static List<Sentence> smallCells(Part part) {
        return switch (part) {
            case DEVELOPMENT -> read("small-cells.tsv");
            case HELD_OUT -> read("small-cells-held-out.tsv");
            case OTHER_HAND -> read("other-hand-small-cells.tsv");
        };
    }

    private static List<Sentence> read(String... names) {
        return Stream.of(names)
                .flatMap(name -> content(name).lines())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Corpus::parse)
                .toList();
    }

    private static String content(String name) {
        try (InputStream stream = Objects.requireNonNull(Corpus.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sentence parse(String line) {
        int tab = line.indexOf('\t');
        String labelled = unescape(line.substring(tab + 1));
        StringBuilder text = new StringBuilder();
        List<Finding> expected = new ArrayList<>();
        int at = 0;
        for (int open = labelled.indexOf('⟦'); open >= 0; open = labelled.indexOf('⟦', at)) {
            int bar = labelled.indexOf('|', open);
            int close = labelled.indexOf('⟧', bar);
            String label = labelled.substring(open + 1, bar);
            text.append(labelled, at, open);
            int start = text.length();
            text.append(labelled, bar + 1, close);
            expected.add(finding(label, start, text.length()));
            at = close + 1;
        }
        return new Sentence(line.substring(0, tab), text.append(labelled.substring(at)).toString(), expected);
    }

    private static Finding finding(String label, int start, int end) {
        boolean warning = label.endsWith("?");
        Kind kind = Kind.ofCode(warning ? label.substring(0, label.length() - 1) : label).orElseThrow();
        return new Finding(kind, warning ? Severity.WARNING : Severity.HIT, start, end);
    }

    private static String unescape(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = line.charAt(++i);
            if (escape == 'u') {
                text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(escape == 'n' ? '\n' : '\t');
            }
        }
        return text.toString();
    }
}
