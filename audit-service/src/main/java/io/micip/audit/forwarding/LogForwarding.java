package io.micip.audit.forwarding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.audit.forwarding.Receiver.Reply;
import io.micip.chassis.problem.Refused;

/// One log on its way to one target: a batch after the other, the next only once the one before was taken and its cursor is
/// durable. A batch that was not taken is sent again as it was, after a pause. One batch is in memory; what waits, waits in
/// the log.
///
/// For one thread, but for [#standing()].
final class LogForwarding {
    private final String target;
    private final Delivery delivery;
    private final Cursors cursors;
    private final BackOff backOff;
    private final Clock clock;
    private volatile Standing standing = new Standing(0, null, null, 0, null);
    private Instant due = Instant.MIN;
    private long tried;

    LogForwarding(String target, Delivery delivery, Cursors cursors, BackOff backOff, Clock clock) {
        this.target = target;
        this.delivery = delivery;
        this.cursors = cursors;
        this.backOff = backOff;
        this.clock = clock;
    }

    /// The log, as far as it may be sent.
    interface Source {
        int number();

        String origin();

        /// Entries that a served checkpoint covers.
        long size();

        /// The entries from an index on, as many as come at once.
        List<byte[]> from(long index);
    }

    /// Putting on record that records are given out, and giving them.
    interface Delivery {
        /// @throws Refused `busy` if it cannot be put on record; then nothing was sent
        Reply deliver(Batch batch);
    }

    /// How a look at the log ended.
    enum Step {
        /// The target has all there is.
        IDLE,
        /// It is not yet time to try again.
        PAUSED,
        /// A batch was taken.
        SENT,
        /// A batch was not taken.
        FAILED
    }

    /// How it stands.
    ///
    /// @param sent     entries that the target has
    /// @param oldest   when the first that it does not have happened, if one waits and was looked at
    /// @param success  when a batch was last taken
    /// @param failures in a row
    /// @param trouble  why the last one was not taken
    record Standing(long sent, @Nullable Instant oldest, @Nullable Instant success, int failures,
            @Nullable String trouble) {
        private Standing taken(long to, Instant now) {
            return new Standing(to, null, now, 0, null);
        }

        private Standing failed(long at, @Nullable Instant since, String why) {
            return new Standing(at, since == null ? oldest : since, success, failures + 1, why);
        }

        private Standing idle(long at) {
            return new Standing(at, null, success, failures, trouble);
        }

        /// Why the last batch was not taken, while the next was not taken either.
        Optional<String> why() {
            return Optional.ofNullable(trouble);
        }
    }

    Standing standing() {
        return standing;
    }

    /// Sends the next batch, if there is one and its time has come.
    Step step(Source source) {
        if (clock.instant().isBefore(due)) {
            return Step.PAUSED;
        }
        try {
            long sent = cursors.sent(target, source.origin());
            if (sent >= source.size()) {
                standing = standing.idle(sent);
                return Step.IDLE;
            }
            return send(source, sent);
        } catch (Refused _) {
            return failed(standing.sent(), null, "the store does not answer", Optional.empty());
        }
    }

    private Step send(Source source, long sent) {
        long until = tried > sent ? tried : Long.MAX_VALUE;
        var batch = Batch.of(source.number(), source.origin(), sent, source.from(sent), until);
        tried = batch.to();
        return switch (delivery.deliver(batch)) {
            case Reply.Taken _ -> {
                cursors.advance(target, source.origin(), sent, batch.to());
                standing = standing.taken(batch.to(), clock.instant());
                yield Step.SENT;
            }
            case Reply.NotTaken(var why, var after) -> failed(sent, batch.oldest(), why, after);
        };
    }

    private Step failed(long sent, @Nullable Instant oldest, String why, Optional<Duration> asked) {
        standing = standing.failed(sent, oldest, why);
        var pause = backOff.after(standing.failures());
        due = clock.instant().plus(asked.filter(longer -> longer.compareTo(pause) > 0).orElse(pause));
        return Step.FAILED;
    }
}
