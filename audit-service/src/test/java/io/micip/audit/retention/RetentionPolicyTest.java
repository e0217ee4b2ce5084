package io.micip.audit.retention;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.notes.Malformed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetentionPolicyTest {
    private static final Instant THEN = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void keepsEverythingForEverWhereNothingIsWritten() {
        assertThat(isOver(RetentionPolicy.forEver(), "io.micip.plan.tile-added.v1", "2999-01-01T00:00:00Z")).isFalse();
        assertThat(isOver(RetentionPolicy.parse("a 1\n"), "b", "2999-01-01T00:00:00Z")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2033-11-23T12:00:00Z, false", "2033-11-23T12:00:01Z, true"})
    void keepsARecordForItsYears(String now, boolean over) {
        assertThat(isOver(RetentionPolicy.parse("io.micip.plan.* 7 # a note\n"), "io.micip.plan.tile-added.v1", now))
                .isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"io.micip.plan.tile-added.v1, false", "io.micip.plan.tile-removed.v1, true",
            "io.micip.audit.parked.v1, false"})
    void letsTheLongestLineThatFitsDecide(String type, boolean over) {
        var policy = RetentionPolicy.parse("* for-ever\nio.micip.plan.* 2\nio.micip.plan.tile-added.v1 for-ever\n");

        assertThat(isOver(policy, type, "2030-01-01T00:00:00Z")).isEqualTo(over);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a 0", "a 100", "a -1", "a b c", "a*b 7", "a 7\na 8"})
    void namesTheLineThatIsWrong(String text) {
        assertThatThrownBy(() -> RetentionPolicy.parse("# ours\n" + text)).isInstanceOf(Malformed.class)
                .hasMessageContaining("line ");
    }

    private static boolean isOver(RetentionPolicy policy, String type, String now) {
        return policy.isOver(type, THEN, Instant.parse(now));
    }
}
