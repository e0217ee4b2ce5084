package io.micip.system.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

import io.micip.system.acts.ScheduleA.Line;
import io.micip.system.log.Entry;

/// One district's agreement at each of its versions, told again from the log's entries alone; only the lines of a
/// Schedule A come from the service that keeps them.
final class AgreementHistory {
    private static final String HUB = "data-hub";

    private final TreeMap<Long, Standing> standings = new TreeMap<>(Map.of(0L, new Standing(false, Set.of(), 0)));
    private final IntFunction<List<Line>> schedules;
    private final Map<Integer, List<Line>> read = new HashMap<>();

    /// What decides at one version.
    private record Standing(boolean active, Set<String> stops, int schedule) {
        Standing with(boolean nowActive) {
            return new Standing(nowActive, stops, schedule);
        }

        Standing stopped(String by, boolean stop) {
            var now = new HashSet<>(stops);
            if (stop) {
                now.add(by);
            } else {
                now.remove(by);
            }
            return new Standing(active, Set.copyOf(now), schedule);
        }
    }

    /// @param entries   of one district, in the log's order
    /// @param schedules the lines of a version of its Schedule A
    AgreementHistory(List<Entry> entries, IntFunction<List<Line>> schedules) {
        this.schedules = schedules;
        entries.stream().filter(entry -> entry.type().startsWith("agreement.")).forEach(this::tell);
    }

    /// Whether a decision on record agrees with the agreement in the version that it names.
    ///
    /// @param decision a report opened or refused, or a tile added
    boolean agrees(Entry decision) {
        var standing = standings.get(decision.agreementVersion());
        return switch (decision.type()) {
            case "catalog.report-opened", "plan.tile-added" -> standing != null && permits(standing, decision);
            case "catalog.report-refused" -> switch (decision.data("reason")) {
                case "category-not-listed" -> standing != null && lines(standing).stream()
                        .noneMatch(line -> line.source().equals(decision.data("source"))
                                && line.category().equals(decision.data("category")));
                case "no-agreement", "revoked", "expired" -> standing == null || !standing.active();
                default -> true;
            };
            default -> true;
        };
    }

    private boolean permits(Standing standing, Entry decision) {
        if (!standing.active() || !standing.stops().isEmpty()) {
            return false;
        }
        return !decision.data("source").equals(HUB)
                || lines(standing).stream().anyMatch(line -> covers(line, decision));
    }

    private static boolean covers(Line line, Entry decision) {
        if (decision.data("grain").isEmpty()) {
            return line.source().equals(HUB) && line.category().equals(decision.data("category"));
        }
        return line.covers(HUB, decision.data("category"), decision.data("grain"),
                decision.event().path("data").path("schoolYear").asInt());
    }

    private List<Line> lines(Standing standing) {
        return read.computeIfAbsent(standing.schedule(),
                version -> version == 0 ? List.of() : schedules.apply(version));
    }

    private void tell(Entry entry) {
        var before = standings.lastEntry().getValue();
        var now = switch (entry.type()) {
            case "agreement.activated" -> before.with(true);
            case "agreement.revoked", "agreement.expired" -> before.with(false);
            case "agreement.suspended" -> before.stopped(entry.data("by"), true);
            case "agreement.suspension-lifted" -> before.stopped(entry.data("by"), false);
            case "agreement.schedule-a-changed" -> new Standing(before.active(), before.stops(),
                    entry.event().path("data").path("toVersion").asInt());
            default -> before;
        };
        standings.put(entry.agreementVersion(), now);
    }
}
