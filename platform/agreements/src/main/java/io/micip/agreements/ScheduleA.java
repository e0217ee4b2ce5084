package io.micip.agreements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A version of a district's Schedule A. A version is never edited: a change is the next version.
///
/// @param version 0 for the empty one before any was signed, then 1, 2, ...
/// @param lines in the district's order, no line twice, at most [#MAX_LINES]
public record ScheduleA(int version, List<ScheduleALine> lines) {

    /// More lines than any district needs: 12 categories at 2 grains from 2 sources are 48 at one run of years each.
    public static final int MAX_LINES = 500;

    /// What a district shares before it has said anything.
    public static final ScheduleA NOTHING = new ScheduleA(0, List.of());

    /// @throws IllegalArgumentException if the version is negative, a line stands twice, or there are too many
    public ScheduleA {
        lines = List.copyOf(lines);
        if (version < 0) {
            throw new IllegalArgumentException("Schedule A version: " + version + " (expected: 0 or more)");
        }
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException(
                    "Schedule A lines: " + lines.size() + " (expected: at most " + MAX_LINES + ")");
        }
        if (new HashSet<>(lines).size() != lines.size()) {
            throw new IllegalArgumentException("Schedule A lines: one stands twice (expected: each once)");
        }
    }

    /// What stands here and not in an earlier version.
    public List<ScheduleALine> addedSince(ScheduleA earlier) {
        Set<ScheduleALine> known = Set.copyOf(earlier.lines);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    /// What stood in an earlier version and does not stand here.
    public List<ScheduleALine> removedSince(ScheduleA earlier) {
        return earlier.addedSince(this);
    }
}
