package io.micip.local.up;

import java.time.Duration;
import java.time.ZonedDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttestingTest {
    @ParameterizedTest(name = "at {0} it is {1} until the next night")
    @CsvSource({"2026-11-26T02:59:00-05:00, PT1M", "2026-11-26T03:00:00-05:00, PT24H",
            "2026-11-26T12:00:00-05:00, PT15H", "2026-10-31T12:00:00-04:00[America/Detroit], PT16H"})
    void waitsUntilThreeInTheMorning(String now, Duration left) {
        assertThat(Attesting.untilNight(ZonedDateTime.parse(now))).isEqualTo(left);
    }
}
