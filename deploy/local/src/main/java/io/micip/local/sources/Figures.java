package io.micip.local.sources;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// Invented figures, always the same for the same question: all come from a hash of what is asked. Small cells are
/// hidden as the state hides them: fewer than ten students show `<10`, rates beyond 5 and 95 % show `<5` and `>95`.
///
/// Source: domain facts 3.5 for the markers, 7.4 for the state's size.
final class Figures {

    /// A figure, or the mark in its place.
    sealed interface Cell {

        String text();
    }

    /// A figure that may be shown.
    record Shown(double value, String text) implements Cell {}

    /// A small cell: only the mark is known to the page.
    record Suppressed(String text) implements Cell {}

    /// One row of a table: a bar or a point of the chart.
    record Row(String label, Cell chosen, Cell compared) {}

    private static final int SMALLEST_SHOWN = 10;
    private static final int TREND_YEARS = 8;
    private static final int STATE_STUDENTS = 1_366_000;
    /// The state posted nothing for these closing years of the School Index.
    private static final Set<Integer> NOT_POSTED = Set.of(2020, 2021);

    private final Report report;
    private final ViewRequest view;
    private final boolean secure;

    Figures(Report report, ViewRequest view) {
        this(report, view, false);
    }

    /// @param secure whether small cells are shown, as to those who are signed in at the source
    Figures(Report report, ViewRequest view, boolean secure) {
        this.report = report;
        this.view = view;
        this.secure = secure;
    }

    List<Row> rows() {
        return switch (view.value(report, "display-type", "Snapshot")) {
            case "Trend" -> trend();
            case "Distribution" -> distribution();
            default -> snapshot();
        };
    }

    private List<Row> snapshot() {
        var chosen = view.value(report, "subgroup", "AllStudents");
        var groups = "AllStudents".equals(chosen) ? Groups.SHOWN : List.of("AllStudents", chosen);
        return groups.stream().map(group -> row(Groups.label(group), group, view.schoolYear())).toList();
    }

    private List<Row> trend() {
        var group = view.value(report, "subgroup", "AllStudents");
        var first = Math.max(report.firstYear(), view.schoolYear() - TREND_YEARS + 1);
        return IntStream.rangeClosed(first, view.schoolYear()).mapToObj(year -> row(schoolYear(year), group, year))
                .toList();
    }

    private List<Row> distribution() {
        return Arrays.asList("Not proficient", "Partially proficient", "Proficient", "Advanced").stream()
                .map(level -> row(level, level, view.schoolYear())).toList();
    }

    private Row row(String label, String group, int year) {
        return new Row(label, cell(view.entity(), group, year),
                cell(Objects.requireNonNullElse(view.comparedWith(), Entities.STATE), group, year));
    }

    private Cell cell(Entities.Entity entity, String group, int year) {
        if (report.id().startsWith("school-index") && NOT_POSTED.contains(year)) {
            return new Suppressed("no data");
        }
        var students = Math.round(population(entity) * Groups.share(group));
        if (students < SMALLEST_SHOWN && !secure) {
            return new Suppressed("<10");
        }
        var drift = point(entity.code(), group) * 0.8 + point(entity.code(), group, Integer.toString(year)) * 0.2;
        var measure = report.kind().measure();
        return switch (measure) {
            case HEADCOUNT -> {
                var count = Math.round(students * (0.9 + 0.2 * drift));
                yield new Shown(count, String.format(Locale.US, "%,d", count));
            }
            case DOLLARS -> new Shown(measure.at(drift), String.format(Locale.US, "%,.0f", measure.at(drift)));
            case SHARE, STAFF, ABSENCE -> rate(measure.at(drift));
            case EVENTS, INDEX -> new Shown(measure.at(drift), String.format(Locale.US, "%.1f", measure.at(drift)));
        };
    }

    private Cell rate(double percent) {
        if (secure) {
            return new Shown(percent, String.format(Locale.US, "%.1f", percent));
        }
        if (percent > 95) {
            return new Suppressed(">95");
        }
        return percent < 5 ? new Suppressed("<5") : new Shown(percent, String.format(Locale.US, "%.1f", percent));
    }

    private static double population(Entities.Entity entity) {
        return switch (entity.level()) {
            case "state" -> STATE_STUDENTS;
            case "district" -> 3_000 + 15_000 * hash(entity.code(), "students");
            default -> 180 + 700 * hash(entity.code(), "students");
        };
    }

    private double point(String... parts) {
        var all = Arrays.copyOf(parts, parts.length + 2);
        all[parts.length] = report.id();
        all[parts.length + 1] = Integer.toString(Objects.hash(view.value(report, "grade", ""),
                view.value(report, "report-category", "")));
        return hash(all);
    }

    /// From 0 to 1, by the first 53 bits of a SHA-256.
    private static double hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// `2024-25` for the closing year 2025.
    static String schoolYear(int closing) {
        return (closing - 1) + "-" + String.format(Locale.US, "%02d", closing % 100);
    }
}
