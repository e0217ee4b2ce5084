package io.micip.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The labelled sentences of `corpus-identifiers.tsv` and `corpus-clean.tsv`.
final class Corpus {

    /// @param group    what the sentence is there to show
    /// @param text     without labels
    /// @param expected the labels as findings
    record Sentence(String group, String text, List<Finding> expected) {

        boolean isClean() {
            return expected.isEmpty();
        }
    }

    private Corpus() {}

    static List<Sentence> all() {
        return Stream.of("corpus-identifiers.tsv", "corpus-clean.tsv").flatMap(name -> read(name).stream()).toList();
    }

    private static List<Sentence> read(String name) {
        try (InputStream stream = Corpus.class.getResourceAsStream(name)) {
            String content = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return content.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Corpus::parse).toList();
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
