package io.micip.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import io.micip.system.log.AuditLog;
import io.micip.system.log.Head;
import io.micip.system.running.Outsider;

/// Somebody who keeps every checkpoint that the witness was seen to have cosigned. What it signed is held against the logs
/// like what they served: a witness that was shown two histories shows here.
final class WitnessWatch implements Load.Step {
    private static final Duration TO_ITS_END = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final String SIGNATURE = "\u2014 ";

    private final Optional<Outsider> witness;
    private final AuditLog logs;
    private final List<Integer> numbers;
    private final Map<Integer, String> origins = new ConcurrentHashMap<>();
    private final Map<String, Head> heads = new ConcurrentHashMap<>();

    WitnessWatch(Optional<Outsider> witness, AuditLog logs, List<Integer> numbers) {
        this.witness = witness;
        this.logs = logs;
        this.numbers = List.copyOf(numbers);
    }

    @Override
    public void take() throws InterruptedException {
        for (var number : witness.isPresent() ? numbers : List.<Integer>of()) {
            try {
                cosigned(number);
            } catch (IOException e) {
                return; // not served right now: nothing to keep
            }
        }
    }

    private Optional<Head> cosigned(int number) throws IOException, InterruptedException {
        var origin = origins.get(number);
        if (origin == null) {
            origin = logs.checkpoint(number).lines().findFirst().orElseThrow();
            origins.put(number, origin);
        }
        var head = witness.orElseThrow().cosigned(origin).map(note -> Head.read(number, note));
        head.ifPresent(
                one -> heads.put(one.log() + " " + one.size() + " " + java.util.HexFormat.of().formatHex(one.root()),
                        one));
        return head;
    }

    /// Waits until the witness has cosigned what each log serves, and that is what the logs show.
    Witnessed settle() throws InterruptedException {
        if (witness.isEmpty()) {
            return Witnessed.NOTHING;
        }
        var wrong = new ArrayList<String>();
        for (var number : numbers) {
            try {
                Awaitility.await().atMost(TO_ITS_END).pollInterval(LOOK).ignoreException(IOException.class)
                        .until(() -> isCosigned(number));
            } catch (ConditionTimeoutException e) {
                wrong.add("log " + number + " is not cosigned to its end");
            }
        }
        wrong.addAll(witness.get().complaints());
        return new Witnessed(numbers.size(), heads.size(), wrong);
    }

    private boolean isCosigned(int number) throws IOException, InterruptedException {
        var served = logs.checkpoint(number);
        var seen = cosigned(number);
        return served.contains("\n" + SIGNATURE + Outsider.WITNESS_NAME + " ")
                && seen.map(Head::size).orElse(-1L) >= Head.read(number, served).size();
    }

    List<Head> heads() {
        return List.copyOf(heads.values());
    }
}
