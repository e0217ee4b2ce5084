package io.micip.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The corpus of goal S4, `src/test/resources/hostile`: one case a line, written in ASCII.
final class HostileCorpus {
    private static final Pattern ESCAPE = Pattern
            .compile("\\\\(?:u([0-9a-f]{4})|\\*([0-9]+)\\(((?:[^)\\\\]|\\\\u[0-9a-f]{4})*)\\)|(\\\\))");

    private HostileCorpus() {}

    /// Addresses that no report of `https://www.mischooldata.org` may have.
    static List<String> addresses() {
        return lines("addresses.txt");
    }

    /// Values that no parameter may have.
    static List<String> values() {
        return lines("values.txt");
    }

    /// Words that look like values and are not offered.
    static List<String> words() {
        return lines("words.txt");
    }

    /// What a report may have after the host.
    static List<String> rightAddresses() {
        return lines("right-addresses.txt");
    }

    private static List<String> lines(String name) {
        try (var file = HostileCorpus.class.getResourceAsStream("/hostile/" + name)) {
            if (file == null) {
                throw new AssertionError("no corpus " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(HostileCorpus::unquoted)
                    .map(HostileCorpus::unescaped)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unquoted(String line) {
        return line.length() > 1 && line.startsWith("\"") && line.endsWith("\"")
                ? line.substring(1, line.length() - 1)
                : line;
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(meaning(found)));
    }

    private static String meaning(java.util.regex.MatchResult found) {
        if (found.group(1) != null) {
            return Character.toString((char) Integer.parseInt(found.group(1), 16));
        }
        return found.group(2) == null
                ? "\\"
                : unescaped(found.group(3)).repeat(Integer.parseInt(found.group(2)));
    }
}
