package io.micip.catalog.search;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.report.Option;
import io.micip.catalog.report.Parameter;

/// A report with the words it is found by, and what each of them is worth: most in the title, less in what it is about and
/// where it stands, least in what can be chosen in it.
final class IndexedReport {
    private static final int IN_TITLE = 8;
    private static final int IN_SUBJECT = 3;
    private static final int IN_CHOICES = 1;
    private static final char LAST = Character.MAX_VALUE;

    private final Offered offered;
    private final NavigableMap<String, Integer> worth = new TreeMap<>();

    IndexedReport(Offered offered) {
        this.offered = offered;
        var report = offered.report();
        put(report.title(), IN_TITLE);
        put(report.category().label(), IN_SUBJECT);
        offered.path().forEach(heading -> put(heading, IN_SUBJECT));
        put(offered.source().name(), IN_CHOICES);
        report.parameters().forEach(this::put);
    }

    Offered offered() {
        return offered;
    }

    /// What the report is worth for these words, each of which must be found; the whole word counts double. At least 1
    /// where it is found, and 0 where it is not.
    int worth(List<String> words) {
        var sum = 1;
        for (var word : words) {
            var best = worth(word);
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        return sum;
    }

    private int worth(String word) {
        var best = worth.getOrDefault(word, 0) * 2;
        for (var longer : worth.subMap(word, true, word + LAST, true).values()) {
            best = Math.max(best, longer);
        }
        return best;
    }

    private void put(Parameter parameter) {
        put(parameter.head().label(), IN_CHOICES);
        if (parameter instanceof Parameter.Choice choice) {
            choice.codes().stream().map(Option::label).forEach(label -> put(label, IN_CHOICES));
        }
    }

    private void put(String text, int value) {
        Words.in(text).forEach(word -> worth.merge(word, value, Math::max));
    }
}
