package io.micip.system.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.micip.system.faults.Operation.Knowledge;
import io.micip.system.log.Entry;

/// What the logs say of the operations in the ledger.
///
/// @param lost      acknowledged, but not on record
/// @param doubled   on record more than once
/// @param reordered out of a subject's order, or with a gap before it
/// @param parked    set aside by the log as unreadable
record Judgement(List<String> lost, List<String> doubled, List<String> reordered, List<String> parked) {
    private static final String PARKED = "audit.parked";

    Judgement {
        lost = List.copyOf(lost);
        doubled = List.copyOf(doubled);
        reordered = List.copyOf(reordered);
        parked = List.copyOf(parked);
    }

    /// @param logs each log's entries in order
    static Judgement of(List<Operation> operations, List<List<Entry>> logs) {
        var all = logs.stream().flatMap(List::stream).filter(entry -> !entry.type().equals(PARKED)).toList();
        var counts = new HashMap<String, Integer>();
        all.forEach(entry -> counts.merge(Operation.keyOf(entry), 1, Integer::sum));
        return new Judgement(lost(operations, counts.keySet()), doubled(counts, all), reordered(logs),
                logs.stream().flatMap(List::stream).filter(entry -> entry.type().equals(PARKED)).map(Entry::toString)
                        .toList());
    }

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && reordered.isEmpty() && parked.isEmpty();
    }

    private static List<String> lost(List<Operation> operations, Set<String> found) {
        return operations.stream()
                .filter(operation -> operation.knowledge() != Knowledge.UNKNOWN)
                .map(Operation::key)
                .filter(key -> !found.contains(key))
                .toList();
    }

    private static List<String> doubled(Map<String, Integer> counts, List<Entry> all) {
        var doubled = new ArrayList<String>();
        counts.forEach((key, count) -> {
            if (count > 1) {
                doubled.add(key + " stands " + count + " times");
            }
        });
        var ids = new HashSet<String>();
        var places = new HashSet<String>();
        for (var entry : all) {
            if (!ids.add(entry.attribute("id")) || !places.add(subject(entry) + " " + entry.sequence())) {
                doubled.add(entry.toString());
            }
        }
        return doubled;
    }

    private static List<String> reordered(List<List<Entry>> logs) {
        var reordered = new ArrayList<String>();
        for (var log : logs) {
            var last = new HashMap<String, Long>();
            for (var entry : log) {
                if (entry.type().equals(PARKED)) {
                    continue;
                }
                var before = last.put(subject(entry), entry.sequence());
                if (entry.sequence() != (before == null ? 1 : before + 1)) {
                    reordered.add(entry.toString());
                }
            }
        }
        return reordered;
    }

    private static String subject(Entry entry) {
        return entry.attribute("source") + " " + entry.attribute("subject");
    }
}
