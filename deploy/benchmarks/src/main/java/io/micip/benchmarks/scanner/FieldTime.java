package io.micip.benchmarks.scanner;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.micip.benchmarks.measure.Spread;
import io.micip.privacy.corpus.Corpus;
import io.micip.privacy.corpus.Corpus.Part;
import io.micip.privacy.corpus.Corpus.Sentence;
import io.micip.privacy.field.FieldScan;
import io.micip.privacy.identifier.IdentifierScanner;

/// CPU time of one field: sentences of plans put together to fields of several lengths, the scanner alone and with the
/// lint as services run them, in turns with a yardstick: one regular expression for ten digits in a row. Then texts made
/// to be slow, each at two lengths, so that anything but linear growth shows.
final class FieldTime {
    private static final int WARM_UP = 6;
    private static final int CHARACTERS = 2_000_000;
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");
    private static final List<String> BRICKS = List.of("1-", "a@", "(at)", "DOB 1/", "UIC 1 ", "born may 1 ",
            "313 555 ",
            "é", "student Maria, ", "J.S., ", "his IEP ", "12 Oak ", "7 of ", "3 students ", "+1 ");

    private static int sink;

    private FieldTime() {}

    static void print(int rounds) {
        System.out.printf("%n%-34s %-26s %-26s %s%n", "CPU us a field: median (range)", "scanner", "scanner and lint",
                "ten digits by regex");
        for (var length : List.of(200, 2_000, 4_000)) {
            row("plan text, %,d characters".formatted(length), fields(true, length), rounds);
        }
        row("with identifiers, 4,000 characters", fields(false, 4_000), rounds);
        System.out.printf("%n%-34s %14s %14s%n", "ns a character", "at 10,000", "at 100,000");
        for (var brick : BRICKS) {
            System.out.printf(Locale.US, "%-34s %14.1f %14.1f%n", "'" + brick + "' again and again",
                    perCharacter(brick, 10_000), perCharacter(brick, 100_000));
        }
    }

    private static void row(String what, List<String> fields, int rounds) {
        var scanner = new ArrayList<Double>();
        var both = new ArrayList<Double>();
        var regex = new ArrayList<Double>();
        for (var round = -WARM_UP; round < rounds; round++) {
            var alone = micros(fields, FieldTime::scan);
            var asServed = micros(fields, FieldTime::scanAndLint);
            var yardstick = micros(fields, text -> (int) TEN_DIGITS.matcher(text).results().count());
            if (round >= 0) {
                scanner.add(alone);
                both.add(asServed);
                regex.add(yardstick);
            }
        }
        System.out.printf("%-34s %-26s %-26s %s%n", what, Spread.of(scanner).text(1), Spread.of(both).text(1),
                Spread.of(regex).text(1));
    }

    /// Sentences in one order for all runs, one after the other, cut to fields of the same length.
    private static List<String> fields(boolean clean, int length) {
        var sentences = new ArrayList<>(Stream.of(Part.values())
                .flatMap(part -> Corpus.identifiers(part).stream())
                .filter(sentence -> sentence.isClean() == clean)
                .map(Sentence::text)
                .toList());
        Collections.shuffle(sentences, new Random(1));
        var text = String.join(" ", sentences);
        var fields = new ArrayList<String>();
        for (var from = 0; from + length <= text.length(); from += length) {
            fields.add(text.substring(from, from + length));
        }
        return fields;
    }

    private static double perCharacter(String brick, int length) {
        var wall = List.of(brick.repeat(length / brick.length()));
        micros(wall, FieldTime::scanAndLint);
        return 1_000 * micros(wall, FieldTime::scanAndLint) / wall.getFirst().length();
    }

    /// CPU time of one text, over so many runs that the clock's grain does not count.
    private static double micros(List<String> texts, ToIntFunction<String> work) {
        var characters = texts.stream().mapToInt(String::length).sum();
        var repeats = Math.max(1, CHARACTERS / characters);
        var cpu = ManagementFactory.getThreadMXBean();
        var from = cpu.getCurrentThreadCpuTime();
        for (var i = 0; i < repeats; i++) {
            for (var text : texts) {
                sink += work.applyAsInt(text);
            }
        }
        return (cpu.getCurrentThreadCpuTime() - from) / 1e3 / repeats / texts.size();
    }

    private static int scan(String text) {
        return new IdentifierScanner().scan(text).size();
    }

    private static int scanAndLint(String text) {
        return new FieldScan(List.of()).field("", text).standing().size();
    }
}
