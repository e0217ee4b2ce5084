package io.micip.agreement.evidence;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FewAtATimeTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);

    @Test
    void refusesWhomItHasNoPlaceFor() {
        FewAtATime few = new FewAtATime(1, 0, LONG);
        CompletableFuture<String> first = busy(few);

        isRefused(few);
        finish.countDown();

        assertThat(first.join()).isEqualTo("done");
        assertThat(few.run(() -> "again")).isEqualTo("again");
    }

    @Test
    void letsTheNextWaitForItsTurn() {
        FewAtATime few = new FewAtATime(1, 1, LONG);
        CompletableFuture<String> first = busy(few);
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> few.run(() -> "second"));

        finish.countDown();

        assertThat(first.join()).isEqualTo("done");
        assertThat(second.join()).isEqualTo("second");
    }

    @Test
    void refusesWhoHasWaitedLongEnough() {
        FewAtATime few = new FewAtATime(1, 1, Duration.ofMillis(5));
        CompletableFuture<String> first = busy(few);

        isRefused(few);
        finish.countDown();

        assertThat(first.join()).isEqualTo("done");
    }

    @Test
    void givesThePlaceBackWhenTheWorkFails() {
        FewAtATime few = new FewAtATime(1, 0, LONG);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> few.run(() -> {
            throw new IllegalStateException("failed");
        }));

        assertThat(few.run(() -> "again")).isEqualTo("again");
    }

    private CompletableFuture<String> busy(FewAtATime few) {
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> few.run(() -> {
            begun.countDown();
            awaitQuietly(finish);
            return "done";
        }));
        awaitQuietly(begun);
        return first;
    }

    private static void isRefused(FewAtATime few) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> few.run(() -> "never"))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.BUSY);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
