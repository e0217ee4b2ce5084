package io.micip.audit.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.SmartLifecycle;

import io.micip.audit.intake.Logs;
import io.micip.audit.live.LiveFeed.Run;
import io.micip.audit.reading.ReadingLog;
import io.micip.audit.reading.RecordQuery;
import io.micip.audit.reading.Selections;
import io.micip.audit.record.Extent;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.EndedSessions;
import io.micip.chassis.problem.Refused;

/// Gives records to those who watch a search, as they become provable. Watching is on record as searching is: before the
/// first byte, and again before the first record of a district that was not named yet.
final class LiveWatching implements SmartLifecycle {
    /// The header in which a client says what it has.
    static final String LAST_EVENT = "Last-Event-ID";
    /// What stands there.
    static final String EXPECTED = "expected: the id of an event of these logs";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration OTHERS_ARE_AHEAD = Duration.ofSeconds(3);

    private final Logs logs;
    private final LiveEdge edge;
    private final LiveFeed feed;
    private final Access access;
    private final Clock clock;
    private final Duration heartbeat;
    private volatile boolean running;

    /// What decides who sees what, and what that leaves.
    record Access(Selections selections, ReadingLog left, EndedSessions ended) {}

    LiveWatching(Logs logs, LiveEdge edge, Access access, Clock clock, Duration heartbeat) {
        this.logs = logs;
        this.edge = edge;
        this.feed = new LiveFeed(
                (number, index) -> logs.log(number).map(log -> log.entriesFrom(index)).orElse(List.of()));
        this.access = access;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    /// Begins to watch, and puts that on record.
    ///
    /// @param last  the id of the last event that the caller has; empty to begin now
    /// @param until when the caller's token expires
    /// @throws Refused as a search is, and `invalid` for an id that is none of these logs
    Watch open(Caller caller, RecordQuery query, Optional<Extent> last, Instant until) {
        var selection = access.selections().of(caller, query);
        var after = last.orElseGet(edge::provable);
        if (!isReached(after)) {
            throw RecordQuery.invalid(LAST_EVENT, EXPECTED);
        }
        access.left().watched(selection, List.of());
        return new Watch(caller, selection, after, until);
    }

    /// Of several instances, the one asked before may have been a little ahead of this one.
    private boolean isReached(Extent after) {
        var growth = new Growth();
        long patience = System.nanoTime() + OTHERS_ARE_AHEAD.toNanos();
        while (!after.isWithin(edge.provable())) {
            if (System.nanoTime() >= patience || !growth.await()) {
                return false;
            }
        }
        return true;
    }

    /// Gives out what comes, until the caller's token or session or this service ends.
    ///
    /// @throws IOException when the receiver is gone, or reads nothing for too long
    void run(Watch watch, EventStream out) throws IOException {
        var position = watch.after();
        out.begin(position);
        var growth = new Growth();
        long silentSince = System.nanoTime();
        boolean goesOn = true;
        while (goesOn && !isOver(watch)) {
            var look = look(watch, position, out);
            position = look.position();
            boolean beats = !look.gave() && System.nanoTime() - silentSince >= heartbeat.toNanos();
            if (beats) {
                out.beat(position);
            }
            silentSince = beats || look.gave() ? System.nanoTime() : silentSince;
            goesOn = look.mayShow() && (look.more() || growth.await());
        }
        out.beat(position);
    }

    private boolean isOver(Watch watch) {
        return !running || !clock.instant().isBefore(watch.until())
                || access.ended().contains(watch.caller().sessionId());
    }

    /// How a look at all logs ended.
    ///
    /// @param gave    whether it gave out any record
    /// @param more    whether there are more already
    /// @param mayShow false once what is shown cannot be put on record
    private record Look(Extent position, boolean gave, boolean more, boolean mayShow) {}

    /// Gives a bundle of each log that has more, so that none keeps the others waiting.
    private Look look(Watch watch, Extent from, EventStream out) throws IOException {
        var now = edge.now();
        var position = from;
        boolean gave = false;
        for (int log : watch.selection().ofNobody() ? Set.<Integer>of() : now.logs()) {
            if (position.of(log) < now.of(log)) {
                var run = feed.next(watch.selection().filter(), log, position, now);
                if (!run.taken().isEmpty()) {
                    if (!isOnRecord(watch, run)) {
                        return new Look(position, gave, false, false);
                    }
                    give(run, out);
                    gave = true;
                }
                position = run.after();
            }
        }
        return new Look(position, gave, !position.equals(from), true);
    }

    private boolean isOnRecord(Watch watch, Run run) {
        try {
            access.left().watched(watch.selection(), run.taken());
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    private static void give(Run run, EventStream out) throws IOException {
        for (var one : run.taken()) {
            out.give(one, run.at(one));
        }
        out.flush();
    }

    /// Waits for logs to grow. What grew is searchable a moment later, so it looks again soon in any case.
    private final class Growth {
        private long seen;

        /// @return whether to look again
        boolean await() {
            try {
                seen = logs.awaitGrowth(seen, LOOK_AGAIN);
                return true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Streams end before the web server waits for its last requests.
    @Override
    public void stop() {
        running = false;
        logs.grew();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
