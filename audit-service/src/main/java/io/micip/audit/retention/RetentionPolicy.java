package io.micip.audit.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.micip.notes.Malformed;

/// For how many years records of a type are given out. What no line names is given out for ever.
///
/// A file has lines `TYPE YEARS`, such as `io.micip.catalog.report-opened.v1 7` or `io.micip.plan.* for-ever`; of several
/// lines that fit, the longest decides. `#` begins a note.
final class RetentionPolicy {
    private static final Pattern LINE = Pattern.compile("([a-z0-9.-]{1,128}\\*?|\\*)[ \\t]+([1-9][0-9]?|for-ever)");
    private static final String FOR_EVER = "for-ever";

    private final String text;
    private final SortedMap<String, Optional<Integer>> years;

    private RetentionPolicy(String text, SortedMap<String, Optional<Integer>> years) {
        this.text = text;
        this.years = years;
    }

    /// Everything for ever: the policy of whoever has written none.
    static RetentionPolicy forEver() {
        return parse("# Everything is kept for ever.\n* for-ever\n");
    }

    /// @throws Malformed naming the line that is wrong
    static RetentionPolicy parse(String text) {
        var years = new TreeMap<String, Optional<Integer>>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            var content = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
            if (content.isBlank()) {
                continue;
            }
            var form = LINE.matcher(content.strip());
            if (!form.matches()) {
                throw new Malformed("retention policy line " + number + " (expected: a type, and years or for-ever)");
            }
            var kept = form.group(2).equals(FOR_EVER)
                    ? Optional.<Integer>empty()
                    : Optional.of(Integer.valueOf(form.group(2)));
            if (years.put(form.group(1), kept) != null) {
                throw new Malformed("retention policy line " + number + ": the type stands there twice");
            }
        }
        return new RetentionPolicy(text, years);
    }

    /// The policy, as it was written.
    String text() {
        return text;
    }

    /// Whether a record is given out no more.
    ///
    /// @param type of the record
    /// @param time when it happened
    boolean isOver(String type, Instant time, Instant now) {
        return years.entrySet().stream().filter(line -> fits(line.getKey(), type))
                .max(Comparator.comparing(line -> line.getKey().length()))
                .flatMap(Map.Entry::getValue)
                .map(kept -> time.atOffset(ZoneOffset.UTC).plusYears(kept).toInstant().isBefore(now))
                .orElse(false);
    }

    private static boolean fits(String line, String type) {
        return line.endsWith("*") ? type.startsWith(line.substring(0, line.length() - 1)) : line.equals(type);
    }
}
