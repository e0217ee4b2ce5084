package io.micip.audit.completeness;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;

/// Holds an answer to all records that it should have: none left out, none added, none changed, none twice, in their order.
final class Completeness {
    private static final Comparator<AuditRecord> OLDEST = Comparator
            .comparing((AuditRecord found) -> found.time().truncatedTo(ChronoUnit.MILLIS))
            .thenComparing(found -> found.place().log()).thenComparing(found -> found.place().index());

    private Completeness() {}

    /// What is wrong with the answer, each with log and index; empty if it is whole.
    /// @param right all records that the filter takes
    static List<String> findings(AnswerLines answer, List<AuditRecord> right) {
        var findings = new ArrayList<String>();
        Map<Place, String> given = new HashMap<>();
        for (var line : answer.lines()) {
            if (given.put(line.place(), line.text()) != null) {
                findings.add("TWICE: " + words(line.place()));
            }
        }
        for (var one : right) {
            String text = given.remove(one.place());
            if (text == null) {
                findings.add("LEFT OUT: " + words(one.place()));
            } else if (!text.equals(AnswerLines.line(answer.format(), one))) {
                findings.add("CHANGED: " + words(one.place()) + " says something else in the log");
            }
        }
        given.keySet().stream().sorted(Comparator.comparing(Place::log).thenComparing(Place::index))
                .forEach(place -> findings.add("ADDED: " + words(place) + " is no record that was asked for"));
        if (findings.isEmpty()) {
            var places = answer.lines().stream().map(AnswerLines.Line::place).toList();
            var inOrder = right.stream().sorted(OLDEST).map(AuditRecord::place).toList();
            if (!places.equals(inOrder) && !places.equals(inOrder.reversed())) {
                findings.add("ORDER: the records stand neither oldest nor newest first");
            }
        }
        return findings;
    }

    private static String words(Place place) {
        return "log " + place.log() + ", index " + place.index();
    }
}
