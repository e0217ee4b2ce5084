package io.micip.audit.intake;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// What operators see of the logs; one set of meters for each log, made when it is opened.
final class LogMetrics {
    private static final String LOG = "log";

    private final MeterRegistry registry;

    LogMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(Logs logs, int number) {
        gauge("micip.audit.log.size", "Entries that the served checkpoint covers", logs, number,
                it -> it.served().map(OpenLog.Served::size).orElse(0L));
        gauge("micip.audit.log.lag", "Records of the partition that are not in the log yet", logs, number,
                OpenLog::lag);
        gauge("micip.audit.log.parked", "Entries that stand for records kept aside", logs, number, OpenLog::parked);
        gauge("micip.audit.log.signing", "1 while the log is extended and signs, else 0", logs, number,
                it -> it.isSigning() ? 1 : 0);
        gauge("micip.audit.log.audited", "Entries that the newest audit found to be as they were signed", logs, number,
                it -> it.check().audited());
        gauge("micip.audit.log.findings", "Files and entries that the newest audit found not to be as signed", logs,
                number, it -> it.check().findings());
        FunctionCounter.builder("micip.audit.log.duplicates", logs, all -> of(all, number, OpenLog::duplicates))
                .description("Records left out because the log had them already").tag(LOG, Integer.toString(number))
                .register(registry);
    }

    private void gauge(String name, String description, Logs logs, int number, ToDoubleFunction<OpenLog> value) {
        Gauge.builder(name, logs, all -> of(all, number, value)).description(description)
                .tag(LOG, Integer.toString(number)).register(registry);
    }

    /// By number, since a log that is opened anew is another object.
    private static double of(Logs logs, int number, ToDoubleFunction<OpenLog> value) {
        return logs.log(number).map(log -> value.applyAsDouble(log)).orElse(0.0);
    }
}
