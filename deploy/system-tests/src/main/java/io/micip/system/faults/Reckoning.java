package io.micip.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import io.micip.system.acts.District;
import io.micip.system.acts.ScheduleA;
import io.micip.system.log.AuditLog;
import io.micip.system.log.Entry;
import io.micip.system.log.Head;
import io.micip.system.log.LogCopy;
import io.micip.system.running.RunningPlatform;

/// Waits until the logs hold what was acknowledged, then holds them against the ledger.
final class Reckoning {
    private static final Duration ARRIVAL = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final RunningPlatform platform;
    private final Patience patience;
    private final List<LogCopy> copies;

    /// Waits until the logs are served: after a kill the gateway believes for a while that nobody is there.
    Reckoning(RunningPlatform platform, AuditLog auditor, Patience patience) {
        this.platform = platform;
        this.patience = patience;
        this.copies = Awaitility.await("the logs are served").atMost(ARRIVAL).pollInterval(LOOK)
                .ignoreException(IOException.class).until(auditor::numbers, numbers -> !numbers.isEmpty()).stream()
                .map(number -> new LogCopy(auditor, number)).toList();
    }

    Findings settle(Ledger ledger, Collection<Head> seen) throws IOException, InterruptedException {
        return settle(ledger, seen, Witnessed.NOTHING);
    }

    /// @param seen heads that were served, or that a witness cosigned
    Findings settle(Ledger ledger, Collection<Head> seen, Witnessed witnessed)
            throws IOException, InterruptedException {
        var operations = ledger.operations();
        try {
            Awaitility.await("everything acknowledged is on record")
                    .atMost(ARRIVAL)
                    .pollInterval(LOOK)
                    .ignoreException(IOException.class)
                    .until(() -> Judgement.of(operations, read()).lost().isEmpty());
        } catch (ConditionTimeoutException e) {
            // what is missing now counts as lost
        }
        var logs = read();
        var all = logs.stream().flatMap(List::stream).toList();
        var inconsistent = copies.stream()
                .flatMap(copy -> copy.strangers(seen).stream())
                .map(head -> "log " + head.log() + " at size " + head.size())
                .toList();
        return new Findings(Judgement.of(operations, logs), disagreeing(all), inconsistent, Course.of(all), witnessed);
    }

    private List<List<Entry>> read() throws IOException, InterruptedException {
        var logs = new ArrayList<List<Entry>>();
        for (var copy : copies) {
            logs.add(copy.update());
        }
        return logs;
    }

    private List<String> disagreeing(List<Entry> all) {
        return all.stream()
                .filter(entry -> entry.attribute("district").matches("\\d{5}"))
                .collect(Collectors.groupingBy(entry -> entry.attribute("district")))
                .entrySet()
                .stream()
                .flatMap(district -> {
                    var history = new AgreementHistory(district.getValue(), schedules(district.getKey()));
                    return district.getValue().stream().filter(entry -> !history.agrees(entry));
                })
                .map(Entry::toString)
                .toList();
    }

    private IntFunction<List<ScheduleA.Line>> schedules(String district) {
        var scheduleA = new ScheduleA(platform.as("auditor"), new District(district, ""));
        return version -> {
            try {
                var read = patience.settle(() -> scheduleA.version(version));
                if (!read.ok()) {
                    throw new IllegalStateException("no version " + version + " of " + district + ": " + read);
                }
                return ScheduleA.lines(read.json());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }
}
