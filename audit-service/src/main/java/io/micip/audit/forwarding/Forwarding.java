package io.micip.audit.forwarding;

import java.time.Clock;
import java.util.List;

import org.springframework.context.SmartLifecycle;

import io.micip.audit.intake.Logs;
import io.micip.chassis.outbox.Facts;

/// All targets, each with a thread of its own, so that a slow one keeps no other waiting.
///
/// @param forwarders one for each target
record Forwarding(List<Forwarder> forwarders) implements SmartLifecycle {
    Forwarding {
        forwarders = List.copyOf(forwarders);
    }

    /// What every forwarder works with.
    record Means(Logs logs, Cursors cursors, Facts facts, Clock clock, ForwardingMetrics metrics) {
        Forwarder forwarder(String target, ForwardingSettings settings, BackOff backOff) {
            var receiver = new HttpReceiver(settings.address(target), settings.signer(target), clock,
                    settings.patience());
            var delivery = new ForwardingLog(target, receiver, facts, clock);
            return new Forwarder(target, logs, () -> new LogForwarding(target, delivery, cursors, backOff, clock),
                    metrics::watch);
        }
    }

    @Override
    public void start() {
        forwarders.forEach(Forwarder::start);
    }

    @Override
    public void stop() {
        forwarders.forEach(Forwarder::stop);
    }

    @Override
    public boolean isRunning() {
        return forwarders.stream().anyMatch(Forwarder::isRunning);
    }
}
