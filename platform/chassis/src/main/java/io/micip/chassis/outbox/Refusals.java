package io.micip.chassis.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.micip.chassis.background.Repeating;
import io.micip.chassis.problem.Refused;
import io.micip.events.ServiceEvent.RefusalsCounted;

/// Puts refusals on record: of each caller the first 60 in a minute one by one, the rest as one number when the minute is
/// over, so that nobody can fill a log by asking.
///
/// Not promised: that the number of a minute that still runs outlives a crash of the service. A stop in good order tells it.
public final class Refusals extends Repeating {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Consumer<EventDraft> facts;
    private final Clock clock;
    private final RefusalLimit limit = new RefusalLimit();
    private final List<RefusalLimit.Overflow> untold = new ArrayList<>(); // guarded by itself

    /// @param facts puts an event on record, or throws `busy`
    Refusals(Consumer<EventDraft> facts, Clock clock) {
        super("refusals", EVERY);
        this.facts = facts;
        this.clock = clock;
    }

    /// Puts a refusal on record, or counts it where the caller had 60 in this minute.
    ///
    /// @throws Refused `busy` where it cannot be recorded
    public void record(EventDraft refusal) {
        if (limit.admits(refusal, clock.instant())) {
            facts.accept(refusal);
        }
    }

    @Override
    protected void run() {
        tellUntil(clock.instant());
    }

    @Override
    public void stop() {
        super.stop();
        tellUntil(Instant.MAX);
    }

    /// Ends before the relay, which is to bring the last number to the broker.
    @Override
    public int getPhase() {
        return super.getPhase() + 1;
    }

    private void tellUntil(Instant now) {
        synchronized (untold) {
            untold.addAll(limit.end(now));
            untold.removeIf(this::told);
        }
    }

    private boolean told(RefusalLimit.Overflow over) {
        try {
            facts.accept(
                    EventDraft.refused(new RefusalsCounted(over.count()), "/callers/" + over.actor().id(), over.key(),
                            over.actor()));
            return true;
        } catch (Refused busy) {
            return false; // told with the next run
        }
    }
}
