package io.micip.catalog.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micip.chassis.identity.Actor;

/// Lets at most 60 refusals of one caller a minute go on record one by one, and counts the rest, so that nobody can fill
/// a log by asking. Holds nothing of what was refused.
final class RefusalLimit {
    static final int MOST = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Window> windows = new HashMap<>();

    /// Whether this refusal goes on record by itself; otherwise it is counted.
    ///
    /// @param key the district's code
    synchronized boolean admits(Actor actor, String key, Instant now) {
        var window = windows.get(actor.id());
        if (window == null) {
            window = new Window(actor, key, now, 0);
        }
        windows.put(actor.id(), window.oneMore());
        return window.refusals() < MOST;
    }

    /// Ends the windows that are over.
    ///
    /// @return those with more refusals than went on record one by one
    synchronized List<Overflow> end(Instant now) {
        var over = new ArrayList<Overflow>();
        windows.values().removeIf(window -> {
            var ended = !now.isBefore(window.begunAt().plus(MINUTE));
            if (ended && window.refusals() > MOST) {
                over.add(new Overflow(window.actor(), window.key(), window.refusals() - MOST));
            }
            return ended;
        });
        return over;
    }

    /// Refusals that are on record as one number.
    record Overflow(Actor actor, String key, int count) {}

    private record Window(Actor actor, String key, Instant begunAt, int refusals) {
        Window oneMore() {
            return new Window(actor, key, begunAt, refusals + 1);
        }
    }
}
