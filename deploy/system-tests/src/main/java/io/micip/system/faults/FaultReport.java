package io.micip.system.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.micip.system.faults.Operation.Knowledge;
import io.micip.system.running.Part;

/// What a run with faults came to.
public final class FaultReport {
    private static final int MOST_LINES = 20;

    private final long seed;
    private final Map<Part, List<Duration>> outages;
    private final List<Operation> operations;
    private final int heads;
    private final Findings findings;
    private final List<String> surprises;

    FaultReport(long seed, Map<Part, List<Duration>> outages, List<Operation> operations, int heads,
            Findings findings, List<String> surprises) {
        this.seed = seed;
        this.outages = Map.copyOf(outages);
        this.operations = List.copyOf(operations);
        this.heads = heads;
        this.findings = findings;
        this.surprises = List.copyOf(surprises);
    }

    /// Whether nothing was lost, doubled, reordered, nor decided against the agreement, and no answer came that no
    /// fault explains.
    public boolean isClean() {
        return findings.isClean() && surprises.isEmpty();
    }

    /// How many operations were acknowledged.
    public long acknowledged() {
        return count(Knowledge.DONE) + count(Knowledge.REFUSED);
    }

    /// The run as a table, then everything that was found.
    public String text() {
        var text = new StringBuilder("faults, seed " + seed + "\n| killed | times | ready again, median | longest |\n");
        text.append("|---|---|---|---|\n");
        outages.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(outage -> text.append(line(outage)));
        var judgement = findings.judgement();
        text.append("""

                | operations | done | refused, on record | unknown to the client | lost | doubled | reordered |\
                 disagreeing | checkpoints held | inconsistent |
                |---|---|---|---|---|---|---|---|---|---|
                | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |
                """.formatted(operations.size(), count(Knowledge.DONE), count(Knowledge.REFUSED),
                count(Knowledge.UNKNOWN), judgement.lost().size(), judgement.doubled().size(),
                judgement.reordered().size(), findings.disagreeing().size(), heads, findings.inconsistent().size()));
        text.append('\n').append(findings.course().text()).append('\n').append(findings.witnessed().text());
        list(text, "lost", judgement.lost());
        list(text, "doubled", judgement.doubled());
        list(text, "reordered", judgement.reordered());
        list(text, "parked", judgement.parked());
        list(text, "disagreeing with the agreement version named", findings.disagreeing());
        list(text, "inconsistent", findings.inconsistent());
        list(text, "wrong between logs and witness", findings.witnessed().wrong());
        list(text, "answers that no fault explains", surprises);
        return text.toString();
    }

    private static String line(Map.Entry<Part, List<Duration>> outage) {
        var sorted = outage.getValue().stream().sorted().toList();
        return String.format(Locale.US, "| %s | %d | %.1f s | %.1f s |%n", outage.getKey().processName(),
                sorted.size(), seconds(sorted.get(sorted.size() / 2)),
                seconds(sorted.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void list(StringBuilder text, String what, List<String> found) {
        if (!found.isEmpty()) {
            text.append(found.stream()
                    .limit(MOST_LINES)
                    .collect(Collectors.joining("\n  ", what + " (" + found.size() + "):\n  ", "\n")));
        }
    }

    private long count(Knowledge knowledge) {
        return operations.stream().filter(operation -> operation.knowledge() == knowledge).count();
    }
}
