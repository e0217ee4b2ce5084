package io.micip.agreement.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import io.micip.documents.PrintedPage;

/// The part of a record's page about Schedule A: line for line the version in force and those under which an agreement
/// was signed; the others, which changes have replaced, a row each. Of both the latest only, so that an agreement which was
/// changed a thousand times can still be printed; the record as JSON has every version, line for line.
final class RecordSchedules {

    /// Versions that are printed line for line, beside the one in force.
    static final int MOST_WHOLE = 10;
    /// Versions that are printed as a row.
    static final int MOST_ROWS = 100;

    private final JsonNode record;
    private final ScheduleStandings standings;
    private final List<JsonNode> whole;
    private final List<JsonNode> others;

    RecordSchedules(JsonNode record) {
        this.record = record;
        this.standings = new ScheduleStandings(record);
        List<JsonNode> all = record.path("scheduleA").path("versions").valueStream().toList();
        Set<String> shown = shown(all);
        this.whole = all.stream().filter(schedule -> shown.contains(hash(schedule))).toList();
        this.others = all.stream().filter(schedule -> !shown.contains(hash(schedule))).toList();
    }

    /// Writes it.
    void on(PrintedPage page) {
        whole.forEach(schedule -> whole(schedule, page));
        if (others.isEmpty()) {
            return;
        }
        page.heading(2, "Other versions of Schedule A");
        int left = Math.max(0, others.size() - MOST_ROWS);
        page.paragraph("Changed since. The record as JSON has every line of them" + (left == 0
                ? "."
                : ", and " + left + " more from before version " + version(others.get(left)) + "."));
        page.table(List.of("Version", "Standing", "SHA-256"), others.stream().skip(left)
                .map(schedule -> List.of(version(schedule), standing(schedule), hash(schedule))).toList());
    }

    private void whole(JsonNode schedule, PrintedPage page) {
        page.heading(2, "Schedule A, version " + version(schedule) + (isInForce(schedule) ? " (in force)" : ""));
        page.paragraph("SHA-256 " + hash(schedule) + ". " + standing(schedule) + ".");
        List<List<String>> rows = schedule.path("content").path("lines").valueStream()
                .map(line -> List.of(words(line, "source"), words(line, "category"), words(line, "grain"),
                        line.path("schoolYears").path("from").asString() + " to "
                                + line.path("schoolYears").path("to").asString()))
                .toList();
        if (rows.isEmpty()) {
            page.paragraph("It lists nothing.");
        } else {
            page.table(List.of("Source", "Data category", "Grain", "School years (closing)"), rows);
        }
    }

    private Set<String> shown(List<JsonNode> all) {
        Set<String> signed = new HashSet<>();
        record.path("signatures").forEach(signature -> signed.add(hash(signature.path("scheduleA"))));
        List<String> latest = all.reversed().stream().map(RecordSchedules::hash).filter(signed::contains)
                .limit(MOST_WHOLE).toList();
        Set<String> shown = new HashSet<>(latest);
        all.stream().filter(this::isInForce).map(RecordSchedules::hash).forEach(shown::add);
        return shown;
    }

    private boolean isInForce(JsonNode schedule) {
        return schedule.path("content").path("version").equals(record.path("scheduleA").path("inForce"));
    }

    private String standing(JsonNode schedule) {
        String standing = standings.of(schedule);
        return standing.substring(0, 1).toUpperCase(Locale.ROOT) + standing.substring(1);
    }

    private static String version(JsonNode schedule) {
        return schedule.path("content").path("version").asString();
    }

    private static String hash(JsonNode named) {
        return named.path("sha256").asString("");
    }

    private static String words(JsonNode line, String member) {
        return RecordWords.of(line.path(member).asString(""));
    }
}
