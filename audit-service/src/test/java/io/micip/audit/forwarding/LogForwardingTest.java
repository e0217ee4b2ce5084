package io.micip.audit.forwarding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.micip.audit.forwarding.LogForwarding.Source;
import io.micip.audit.forwarding.LogForwarding.Step;
import io.micip.audit.forwarding.Receiver.Reply;
import io.micip.chassis.problem.CommonProblems;
import io.micip.testservers.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;

class LogForwardingTest {
    private static final Reply.NotTaken DOWN = new Reply.NotTaken("it answers 500", Optional.empty());

    private final MovingClock clock = MovingClock.at("2026-11-26T17:01:00Z");
    private final InMemoryCursors cursors = new InMemoryCursors();
    private final List<Batch> tried = new ArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final GrowingLog log = new GrowingLog();
    private final LogForwarding forwarding = forwarding();

    private LogForwarding forwarding() {
        return new LogForwarding("siem", batch -> {
            tried.add(batch);
            return replies.isEmpty() ? new Reply.Taken() : replies.poll();
        }, cursors, new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60), BackOffTest.always(0)), clock);
    }

    /// A log that gives three entries at a time.
    private static final class GrowingLog implements Source {
        private int size;

        @Override
        public int number() {
            return 0;
        }

        @Override
        public String origin() {
            return "o/log/0";
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public List<byte[]> from(long index) {
            return IntStream.range((int) index, Math.min(size, (int) index / 3 * 3 + 3)).mapToObj(BatchTest::entry)
                    .toList();
        }
    }

    private List<String> ranges() {
        return tried.stream().map(batch -> batch.from() + "-" + batch.to()).toList();
    }

    @Test
    void sendsEachRecordOnceInOrderWhileAllIsWell() {
        log.size = 7;

        assertThat(List.of(forwarding.step(log), forwarding.step(log), forwarding.step(log), forwarding.step(log)))
                .containsExactly(Step.SENT, Step.SENT, Step.SENT, Step.IDLE);
        assertThat(ranges()).containsExactly("0-3", "3-6", "6-7");
        assertThat(cursors.sent("siem", "o/log/0")).isEqualTo(7);
    }

    @Test
    void sendsTheVeryBatchAgainThatWasNotTakenAlthoughTheLogHasGrown() {
        log.size = 1;
        replies.add(DOWN);
        assertThat(forwarding.step(log)).isEqualTo(Step.FAILED);
        assertThat(cursors.sent("siem", "o/log/0")).isZero();

        log.size = 5;
        clock.pass(Duration.ofSeconds(1));
        forwarding.step(log);
        forwarding.step(log);

        assertThat(ranges()).containsExactly("0-1", "0-1", "1-3");
        assertThat(tried.get(1).id()).isEqualTo(tried.getFirst().id());
    }

    @Test
    void waitsLongerEachTimeAndAsLongAsItIsAsked() {
        log.size = 1;
        replies.addAll(List.of(DOWN, DOWN, new Reply.NotTaken("it answers 429", Optional.of(Duration.ofSeconds(30)))));
        forwarding.step(log);
        assertThat(forwarding.step(log)).isEqualTo(Step.PAUSED);
        clock.pass(Duration.ofSeconds(1));
        assertThat(forwarding.step(log)).isEqualTo(Step.FAILED);
        clock.pass(Duration.ofSeconds(1));
        assertThat(forwarding.step(log)).isEqualTo(Step.PAUSED);
        clock.pass(Duration.ofSeconds(1));
        assertThat(forwarding.step(log)).isEqualTo(Step.FAILED);
        clock.pass(Duration.ofSeconds(29));
        assertThat(forwarding.step(log)).isEqualTo(Step.PAUSED);
        clock.pass(Duration.ofSeconds(1));

        assertThat(forwarding.step(log)).isEqualTo(Step.SENT);
        assertThat(tried).hasSize(4);
    }

    @Test
    void sendsAgainWhatWasTakenWhenTheCursorDidNotMove() {
        log.size = 3;
        cursors.failBefore();
        assertThat(forwarding.step(log)).isEqualTo(Step.FAILED);
        clock.pass(Duration.ofSeconds(1));
        forwarding.step(log);

        assertThat(ranges()).containsExactly("0-3", "0-3");
        assertThat(tried.get(1).id()).isEqualTo(tried.getFirst().id());
    }

    @Test
    void goesOnBehindWhatWasTakenWhenTheCursorMovedUnheard() {
        log.size = 6;
        cursors.failAfter();
        assertThat(forwarding.step(log)).isEqualTo(Step.FAILED);
        clock.pass(Duration.ofSeconds(1));
        forwarding.step(log);

        assertThat(ranges()).containsExactly("0-3", "3-6");
    }

    @Test
    void leavesTheCursorToWhoMovedItMeanwhile() {
        log.size = 6;
        var other = forwarding();
        forwarding.step(log);
        other.step(log);
        assertThat(cursors.sent("siem", "o/log/0")).isEqualTo(6);

        assertThat(forwarding.step(log)).isEqualTo(Step.IDLE);
        assertThat(ranges()).containsExactly("0-3", "3-6");
    }

    @Test
    void saysHowItStands() {
        log.size = 1;
        replies.add(DOWN);
        forwarding.step(log);

        assertThat(forwarding.standing().why()).contains("it answers 500");
        assertThat(forwarding.standing().oldest()).isEqualTo(Instant.parse("2026-11-26T17:00:00Z"));
        clock.pass(Duration.ofSeconds(1));
        forwarding.step(log);
        assertThat(forwarding.standing().why()).isEmpty();
        assertThat(forwarding.standing().oldest()).isNull();
        assertThat(forwarding.standing().success()).isEqualTo(clock.instant());
    }

    @Test
    void sendsNothingThatCannotBePutOnRecord() {
        log.size = 1;
        var mute = new LogForwarding("siem", _ -> {
            throw CommonProblems.busy();
        }, cursors, new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60), BackOffTest.always(0)), clock);

        assertThat(mute.step(log)).isEqualTo(Step.FAILED);
        assertThat(cursors.sent("siem", "o/log/0")).isZero();
    }
}
