package io.micip.local.up;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;

/// Has what the platform stores counted, scanned and signed: once soon after the platform is ready, so that the public
/// page says something from the first day on, and each night at 3 (Detroit). Nobody waits for it.
final class Attesting {
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final Duration FIRST = Duration.ofSeconds(10);

    private final Spec command;
    private final Supervisor supervisor;
    private final Progress progress;
    private final Clock clock;

    Attesting(Spec command, Supervisor supervisor, Progress progress, Clock clock) {
        this.command = command;
        this.supervisor = supervisor;
        this.progress = progress;
        this.clock = clock;
    }

    /// Goes on until the platform stops.
    void begin() {
        Thread.ofVirtual().name("attesting").start(this::run);
    }

    private void run() {
        try {
            var pause = FIRST;
            while (!supervisor.stopsWithin(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                supervisor.runBeside(command).ifPresent(code -> progress.line(words(code)));
                pause = untilNight(clock.instant().atZone(DETROIT));
            }
        } catch (IOException e) {
            progress.line("what is stored cannot be counted: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Duration untilNight(ZonedDateTime now) {
        var today = now.with(NIGHT);
        return Duration.between(now, today.isAfter(now) ? today : now.plusDays(1).with(NIGHT));
    }

    private static String words(int code) {
        return switch (code) {
            case 0 -> "what is stored was counted: " + Platform.GATEWAY + "/api/v1/attestation";
            case 1 -> "what is stored was counted, and something was found that should not be there (attest.log)";
            default -> "what is stored could not be counted (attest.log)";
        };
    }
}
