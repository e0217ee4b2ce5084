package io.micip.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Prints what a scan costs: per field of the corpus, per field of a plan's usual length, and per character of long
/// texts made to be slow, each at two lengths so that anything but linear growth shows.
///
/// Run: `./mvnw -pl platform/privacy test-compile`, then
/// `java -cp platform/privacy/target/classes:platform/privacy/target/test-classes io.micip.privacy.ScannerTiming`
final class ScannerTiming {

    private static final int ROUNDS = 11;

    private static int sink;

    private ScannerTiming() {}

    public static void main(String[] arguments) {
        List<String> corpus = Corpus.all().stream().map(Corpus.Sentence::text).toList();
        print("sentence of the corpus", corpus);
        print("field of 2,000 characters", List.of(String.join(" ", corpus).substring(0, 2_000)));
        print("clean field of 2,000 characters",
                List.of("By June 30, 2026 the rate falls from 31 % to 24 % in grades 3-5. ".repeat(31).substring(0,
                        2_000)));
        for (String brick : List.of("1-", "a@", "(at)", "DOB 1/", "UIC 1 ", "born may 1 ", "313 555 ", "é")) {
            print("10,000 characters of '" + brick + "'", List.of(brick.repeat(10_000 / brick.length())));
            print("100,000 characters of '" + brick + "'", List.of(brick.repeat(100_000 / brick.length())));
        }
    }

    private static void print(String what, List<String> texts) {
        long characters = texts.stream().mapToLong(String::length).sum();
        long repeats = Math.max(1, 2_000_000 / characters);
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long from = System.nanoTime();
            for (long i = 0; i < repeats; i++) {
                texts.forEach(ScannerTiming::scan);
            }
            micros[round] = (System.nanoTime() - from) / 1e3 / repeats / texts.size();
        }
        Arrays.sort(micros);
        System.out.printf(Locale.ROOT, "%-42s median %10.2f us (best %.2f, worst %.2f), %6.2f ns a character%n", what,
                micros[ROUNDS / 2], micros[0], micros[ROUNDS - 1],
                micros[ROUNDS / 2] * 1e3 * texts.size() / characters);
    }

    private static void scan(String text) {
        sink += new IdentifierScanner().scan(text).size();
    }
}
