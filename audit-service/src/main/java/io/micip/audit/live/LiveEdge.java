package io.micip.audit.live;

import java.time.Duration;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.record.Extent;
import io.micip.audit.record.Records;

/// How far each log may be shown, looked up for all streams together, ten times a second at most.
final class LiveEdge {
    private static final long FRESH = Duration.ofMillis(100).toNanos();

    private final Logs logs;
    private final Records records;
    private Extent last = Extent.NOTHING;
    private long asOf = System.nanoTime() - FRESH;

    LiveEdge(Logs logs, Records records) {
        this.logs = logs;
        this.records = records;
    }

    /// What is both provable and found by a search.
    synchronized Extent now() {
        if (System.nanoTime() - asOf >= FRESH) {
            var edge = Extent.NOTHING;
            for (var log : logs.all()) {
                edge = edge.with(log.number(), Math.min(served(log), records.indexed(log.number(), log.origin())));
            }
            last = edge;
            asOf = System.nanoTime();
        }
        return last;
    }

    /// What is provable, whether a search finds it yet or not.
    Extent provable() {
        var provable = Extent.NOTHING;
        for (var log : logs.all()) {
            provable = provable.with(log.number(), served(log));
        }
        return provable;
    }

    private static long served(OpenLog log) {
        return log.served().map(OpenLog.Served::size).orElse(0L);
    }
}
