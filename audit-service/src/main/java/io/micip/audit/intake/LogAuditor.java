package io.micip.audit.intake;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.chassis.background.Repeating;

/// Reads the logs over and over, from the start of the service on, and holds what is stored against what was signed, no
/// faster than a bounded rate. What is not as it was signed halts its log.
final class LogAuditor extends Repeating {
    private static final Logger LOG = LoggerFactory.getLogger(LogAuditor.class);

    private final Logs logs;
    private final int rate;
    private final CountDownLatch ended = new CountDownLatch(1);

    LogAuditor(Logs logs, AuditSettings.Check settings) {
        super("log-audit", settings.pause());
        this.logs = logs;
        this.rate = settings.rate();
    }

    @Override
    protected void run() {
        for (var log : logs.all()) {
            if (log.stopped().isEmpty() && (!logs.areShared() || log.isExtendedHere())) {
                audit(log);
            }
        }
    }

    private void audit(OpenLog log) {
        try {
            log.audit(this::pause)
                    .forEach(found -> LOG.error("log {} is not what was signed: {}", log.number(), found));
        } catch (InterruptedException _) {
            LOG.debug("the audit of log {} ends with the service", log.number());
        }
    }

    private void pause(int entries) throws InterruptedException {
        if (ended.await(TimeUnit.SECONDS.toNanos(entries) / rate, TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the service stops");
        }
    }

    @Override
    public void stop() {
        ended.countDown();
        super.stop();
    }
}
