package io.micip.local.store;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupCommitTest {

    private final AtomicInteger applied = new AtomicInteger();
    private final AtomicInteger durable = new AtomicInteger();
    private final AtomicInteger commitCount = new AtomicInteger();
    private final GroupCommit commits = new GroupCommit(() -> {
        durable.set(applied.get());
        commitCount.incrementAndGet();
    });

    @Test
    void answersAWriteOnlyAfterItsCommit() {
        var number = commits.write(applied::incrementAndGet);

        assertThat(durable).hasValueGreaterThanOrEqualTo(number);
    }

    @Test
    void answersAReadOnlyAfterEverythingItSawIsCommitted() throws Exception {
        var seen = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var write = threads.submit(() -> commits.write(() -> {
                var number = applied.incrementAndGet();
                begun.countDown();
                await(seen);
                return number;
            }));
            begun.await();
            var read = threads.submit(() -> commits.read(() -> {
                var number = applied.get();
                seen.countDown();
                return number;
            }));

            assertThat(read.get()).isEqualTo(1);
            assertThat(durable).hasValue(1);
            write.get();
        }
    }

    @Test
    void readsWithoutCommittingWhenNothingIsPending() {
        commits.write(applied::incrementAndGet);

        commits.read(applied::get);

        assertThat(commitCount).hasValue(1);
    }

    @Test
    void manyWritersShareCommits() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(this::writesAreAlwaysDurable));
            }
            for (var writer : running) {
                assertThat(writer.get()).isTrue();
            }
        }
        assertThat(durable).hasValue(8_000);
        assertThat(commitCount).hasValueLessThanOrEqualTo(8_000);
    }

    @Test
    void aFailedCommitAcknowledgesNothing() {
        var failing = new GroupCommit(() -> {
            throw new IllegalStateException("disk full");
        });

        assertThatThrownBy(() -> failing.write(() -> 1)).hasMessage("disk full");
        assertThatThrownBy(() -> failing.read(() -> 1)).hasMessage("disk full");
    }

    private boolean writesAreAlwaysDurable() {
        var always = true;
        for (int i = 0; i < 1_000; i++) {
            var number = commits.write(applied::incrementAndGet);
            always &= durable.get() >= number;
        }
        return always;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
