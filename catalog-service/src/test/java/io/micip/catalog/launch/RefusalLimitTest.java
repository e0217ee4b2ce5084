package io.micip.catalog.launch;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.micip.catalog.launch.RefusalLimit.Overflow;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalLimitTest {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final Actor PLANNER = planner("one");

    private final RefusalLimit limit = new RefusalLimit();

    @Test
    void putsSixtyAMinuteOnRecordOneByOne() {
        for (var refusal = 0; refusal < RefusalLimit.MOST; refusal++) {
            assertThat(limit.admits(PLANNER, "82030", NOON)).isTrue();
        }

        assertThat(limit.admits(PLANNER, "82030", NOON)).isFalse();
        assertThat(limit.admits(planner("another"), "82030", NOON)).isTrue();
    }

    @Test
    void tellsTheRestAsOneNumberWhenTheMinuteIsOver() {
        for (var refusal = 0; refusal < RefusalLimit.MOST + 5; refusal++) {
            limit.admits(PLANNER, "82030", NOON);
        }

        assertThat(limit.end(NOON.plusSeconds(59))).isEmpty();
        assertThat(limit.end(NOON.plusSeconds(60))).containsExactly(new Overflow(PLANNER, "82030", 5));
        assertThat(limit.end(NOON.plusSeconds(61))).isEmpty();
        assertThat(limit.admits(PLANNER, "82030", NOON.plusSeconds(61))).isTrue();
    }

    private static Actor planner(String id) {
        return new Actor(id, Role.PLANNER, Org.district("82030"));
    }
}
