package io.micip.audit.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogsTest {
    private static final Duration NO_TIME = Duration.ZERO;

    @TempDir
    Path folder;

    @Test
    void waitsInAFloodUntilItEbbs() throws Exception {
        try (var logs = SignedLogs.of(folder, 1)) {
            var extension = logs.log(0).orElseThrow().extension();
            extension.lag(EventsConsumer.LARGEST_BATCH);
            assertThat(logs.awaitEbb(NO_TIME)).as("a batch is no flood").isTrue();

            extension.lag(EventsConsumer.LARGEST_BATCH + 1);
            assertThat(logs.awaitEbb(NO_TIME)).isFalse();

            var ebb = CompletableFuture.supplyAsync(() -> awaitEbb(logs));
            extension.lag(0);
            logs.grew();
            assertThat(ebb.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void waitsForNoLogThatIsExtendedElsewhere() throws Exception {
        try (var logs = SignedLogs.of(folder, 1)) {
            var extension = logs.log(0).orElseThrow().extension();
            extension.lag(EventsConsumer.LARGEST_BATCH + 1);

            extension.detach();

            assertThat(logs.awaitEbb(NO_TIME)).isTrue();
        }
    }

    private static boolean awaitEbb(Logs logs) {
        try {
            return logs.awaitEbb(Duration.ofHours(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
