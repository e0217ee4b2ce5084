package io.micip.audit.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;

/// The thread that brings served entries into the records, log by log, from where it stood.
@Component
class RecordIndexer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RecordIndexer.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Logs logs;
    private final Records records;
    private volatile boolean running;
    private @Nullable Thread thread;

    RecordIndexer(Logs logs, Records records, MeterRegistry registry) {
        this.logs = logs;
        this.records = records;
        Gauge.builder("micip.audit.records.lag", this, RecordIndexer::lag)
                .description("Entries served that cannot be searched for yet, all logs together").register(registry);
    }

    private double lag() {
        return logs.all().stream().mapToLong(log -> Math.max(0, log.served().map(OpenLog.Served::size).orElse(0L)
                - records.indexed(log.number(), log.origin()))).sum();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("audit-records").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var indexing = thread;
        if (indexing != null) {
            indexing.interrupt();
            try {
                indexing.join(LOOK_AGAIN);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long seen = 0;
        while (running) {
            try {
                catchUpAll();
                seen = logs.awaitGrowth(seen, LOOK_AGAIN);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void catchUpAll() throws InterruptedException {
        try {
            for (var log : logs.all()) {
                if (isOurs(log)) {
                    catchUp(log);
                }
            }
        } catch (RuntimeException e) {
            // Whatever it is, the logs go on, and the records are tried again.
            LOG.warn("records are not brought up to date: {}", e.toString());
        }
    }

    /// Of processes that share the logs, the one that extends a log brings its entries in.
    private boolean isOurs(OpenLog log) {
        return !logs.areShared() || log.isExtendedHere();
    }

    /// Brings one log's entries in, as far as they are served. Where more are in already, served is what lags: a log of
    /// this name only grows. Of a log of another name nothing counts as in, so what is left of that is forgotten. In a flood
    /// what makes entries durable goes first, and they come in here slowly.
    void catchUp(OpenLog log) throws InterruptedException {
        long size = log.served().map(OpenLog.Served::size).orElse(0L);
        long at = records.indexed(log.number(), log.origin());
        if (at == 0 && size > 0) {
            records.forget(log.number());
            at = 0;
        }
        while (at < size && running) {
            var _ = logs.awaitEbb(LOOK_AGAIN);
            var run = read(log, at);
            records.add(log.origin(), run);
            long now = records.indexed(log.number(), log.origin());
            if (now < at + run.size()) {
                return; // somebody wants the records made anew
            }
            at = now;
        }
    }

    private static List<AuditRecord> read(OpenLog log, long from) {
        var run = new ArrayList<AuditRecord>();
        for (byte[] entry : log.entriesFrom(from)) {
            run.add(AuditRecord.of(new Place(log.number(), from + run.size()), entry));
        }
        return run;
    }
}
