package io.micip.chassis.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micip.chassis.identity.Actor;

/// Lets at most 60 refusals of one caller a minute go on record one by one, and counts the rest by event key. Holds
/// nothing of what was refused.
final class RefusalLimit {
    static final int MOST = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Window> windows = new HashMap<>();

    /// Whether this refusal goes on record by itself; otherwise it is counted.
    synchronized boolean admits(EventDraft refusal, Instant now) {
        return windows.computeIfAbsent(refusal.actor().id(), _ -> new Window(refusal.actor(), now))
                .admits(refusal.key());
    }

    /// Ends the windows that are over.
    ///
    /// @return what went on record by its number alone
    synchronized List<Overflow> end(Instant now) {
        var over = new ArrayList<Overflow>();
        windows.values().removeIf(window -> {
            var ended = !now.isBefore(window.begunAt.plus(MINUTE));
            if (ended) {
                window.beyond.forEach((key, count) -> over.add(new Overflow(window.actor, key, count)));
            }
            return ended;
        });
        return over;
    }

    /// Refusals that are on record as one number.
    record Overflow(Actor actor, String key, int count) {}

    private static final class Window {
        private final Actor actor;
        private final Instant begunAt;
        private final Map<String, Integer> beyond = new HashMap<>();
        private int admitted;

        Window(Actor actor, Instant begunAt) {
            this.actor = actor;
            this.begunAt = begunAt;
        }

        boolean admits(String key) {
            if (admitted < MOST) {
                admitted++;
                return true;
            }
            beyond.merge(key, 1, Integer::sum);
            return false;
        }
    }
}
