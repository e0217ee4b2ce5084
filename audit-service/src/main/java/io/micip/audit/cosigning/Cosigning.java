package io.micip.audit.cosigning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.proof.TrustPolicy.Witness;

/// The thread that sees to cosignatures: for each log a round at a time, begun at most once a second. It only reads the
/// logs; a witness that hangs holds up nothing but its log's next round, for seconds.
public final class Cosigning implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Logs logs;
    private final TrustPolicy policy;
    private final Witnesses witnesses;
    private final Clock clock;
    private final WitnessMetrics metrics;
    private final Map<Integer, CosigningRound> rounds = new ConcurrentHashMap<>();
    private final Map<Integer, Instant> begun = new ConcurrentHashMap<>();
    private final Set<Integer> going = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable Thread thread;

    Cosigning(Logs logs, TrustPolicy policy, Witnesses witnesses, Clock clock, WitnessMetrics metrics) {
        this.logs = logs;
        this.policy = policy;
        this.witnesses = witnesses;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// What is wrong between a witness and a log, if anything is known to be.
    public Optional<String> trouble(int log, Witness witness) {
        return Optional.ofNullable(rounds.get(log)).flatMap(round -> round.standing(witness).trouble());
    }

    @Override
    public void start() {
        running = true;
        if (!policy.witnesses().isEmpty()) {
            thread = Thread.ofVirtual().name("audit-witnesses").start(this::run);
        }
    }

    @Override
    public void stop() {
        running = false;
        var asking = thread;
        if (asking != null) {
            asking.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long seen = 0;
        while (running) {
            logs.all().forEach(this::begin);
            try {
                seen = logs.awaitGrowth(seen, EVERY);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void begin(OpenLog log) {
        int number = log.number();
        var now = clock.instant();
        boolean due = !now.isBefore(begun.getOrDefault(number, Instant.EPOCH).plus(EVERY));
        if (due && going.add(number)) {
            begun.put(number, now);
            var round = rounds.computeIfAbsent(number, _ -> watched(number));
            Thread.ofVirtual().name("audit-witnesses-" + number).start(() -> go(round, log));
        }
    }

    private CosigningRound watched(int number) {
        metrics.watch(logs, number);
        return new CosigningRound(policy, witnesses, clock);
    }

    private void go(CosigningRound round, OpenLog log) {
        try {
            var before = policy.witnesses().stream().map(witness -> round.standing(witness).trouble()).toList();
            if (round.go(log)) {
                logs.grew();
            }
            for (int i = 0; i < before.size(); i++) {
                tell(log, policy.witnesses().get(i), before.get(i), round);
            }
        } finally {
            going.remove(log.number());
        }
    }

    private static void tell(OpenLog log, Witness witness, Optional<String> before, CosigningRound round) {
        var now = round.standing(witness).trouble();
        if (!now.equals(before)) {
            now.ifPresentOrElse(
                    why -> LOG.warn("witness {} does not cosign log {}: {}", witness.name(), log.number(), why),
                    () -> LOG.info("witness {} cosigns log {} again", witness.name(), log.number()));
        }
    }
}
