package io.micip.chassis.outbox;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.RefusalLimit.Overflow;
import io.micip.events.ServiceEvent.RequestRefused;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalLimitTest {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final Actor PLANNER = planner("one");

    private final RefusalLimit limit = new RefusalLimit();

    @Test
    void putsSixtyAMinuteOnRecordOneByOne() {
        refuse(RefusalLimit.MOST - 1);

        assertThat(limit.admits(refusal(PLANNER, "82030"), NOON)).isTrue();
        assertThat(limit.admits(refusal(PLANNER, "82030"), NOON)).isFalse();
        assertThat(limit.admits(refusal(planner("another"), "82030"), NOON)).isTrue();
    }

    @Test
    void countsTheRestUntilTheMinuteIsOver() {
        refuse(RefusalLimit.MOST + 5);

        assertThat(limit.end(NOON.plusSeconds(59))).isEmpty();
        assertThat(limit.end(NOON.plusSeconds(60))).containsExactly(new Overflow(PLANNER, "82030", 5));
        assertThat(limit.end(NOON.plusSeconds(61))).isEmpty();
        assertThat(limit.admits(refusal(PLANNER, "82030"), NOON.plusSeconds(61))).isTrue();
    }

    @Test
    void countsForEachDistrictWhatWasRefusedThere() {
        refuse(RefusalLimit.MOST);
        limit.admits(refusal(PLANNER, "82015"), NOON);
        limit.admits(refusal(PLANNER, "82030"), NOON);
        limit.admits(refusal(PLANNER, "82030"), NOON);

        assertThat(limit.end(NOON.plusSeconds(60))).containsExactlyInAnyOrder(new Overflow(PLANNER, "82015", 1),
                new Overflow(PLANNER, "82030", 2));
    }

    private void refuse(int times) {
        for (var refusal = 0; refusal < times; refusal++) {
            limit.admits(refusal(PLANNER, "82030"), NOON);
        }
    }

    private static EventDraft refusal(Actor actor, String key) {
        return EventDraft.refused(new RequestRefused("not-allowed", "GET:/api/v1/data-sets"), "/data-sets", key, actor);
    }

    private static Actor planner(String id) {
        return new Actor(id, Role.PLANNER, Org.district("82030"));
    }
}
