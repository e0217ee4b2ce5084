package io.micip.system.faults;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.micip.system.faults.Operation.Knowledge;

import static org.assertj.core.api.Assertions.assertThat;

class SinglyOnRecordTest {
    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

    private final SinglyOnRecord refusals = new SinglyOnRecord();

    @Test
    void isCertainOfTheFirstInAnyMinute() {
        for (var i = 0; i < SinglyOnRecord.CERTAIN; i++) {
            assertThat(refusals.refused(NOW)).isEqualTo(Knowledge.REFUSED);
        }
        assertThat(refusals.refused(NOW)).isEqualTo(Knowledge.UNKNOWN);
        assertThat(refusals.refused(NOW.plus(SinglyOnRecord.SPAN))).isEqualTo(Knowledge.UNKNOWN);
    }

    @Test
    void isCertainAgainWhenTheMinuteIsLongOver() {
        for (var i = 0; i <= SinglyOnRecord.CERTAIN; i++) {
            refusals.refused(NOW);
        }
        assertThat(refusals.refused(NOW.plus(SinglyOnRecord.SPAN).plusMillis(1))).isEqualTo(Knowledge.REFUSED);
    }
}
