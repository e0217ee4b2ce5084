package io.micip.chassis.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.ServiceEvent.RefusalsCounted;
import io.micip.events.ServiceEvent.RequestRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RefusalsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T17:00:00Z"), ZoneOffset.UTC);
    private static final Actor PLANNER = new Actor("one", Role.PLANNER, Org.district("82030"));

    private final List<EventDraft> record = new ArrayList<>();
    private boolean storeIsDown;
    private final Refusals refusals = new Refusals(this::keep, NOON);

    @Test
    void tellsWhatWentBeyondTheLimitAsOneNumberAtTheLatestWhenTheServiceStops() {
        refuse(RefusalLimit.MOST + 3);
        assertThat(record).hasSize(RefusalLimit.MOST);

        refusals.stop();

        assertThat(record).hasSize(RefusalLimit.MOST + 1);
        var last = record.getLast();
        assertThat(last.event()).isEqualTo(new RefusalsCounted(3));
        assertThat(last.key()).isEqualTo("82030");
        assertThat(last.actor()).isEqualTo(PLANNER);
    }

    @Test
    void keepsTheNumberUntilItCanBeTold() {
        refuse(RefusalLimit.MOST + 3);
        storeIsDown = true;
        refusals.stop();

        storeIsDown = false;
        refusals.run();

        assertThat(record.getLast().event()).isEqualTo(new RefusalsCounted(3));
    }

    @Test
    void saysSoWhenARefusalCannotBeRecorded() {
        storeIsDown = true;

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> refuse(1));
    }

    private void refuse(int times) {
        for (var refusal = 0; refusal < times; refusal++) {
            refusals.record(EventDraft.refused(new RequestRefused("not-allowed", "GET:/api/v1/data-sets"),
                    "/data-sets", "82030", PLANNER));
        }
    }

    private void keep(EventDraft fact) {
        if (storeIsDown) {
            throw CommonProblems.busy();
        }
        record.add(fact);
    }
}
