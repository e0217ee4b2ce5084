package io.micip.audit.live;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LivePlacesTest {
    private final LivePlaces places = new LivePlaces(3, 2);

    @Test
    void givesAnAccountNoMoreThanItsShare() {
        places.take("one");
        var second = places.take("one");

        assertThatThrownBy(() -> places.take("one")).isInstanceOf(Refused.class).hasMessage("too-many-live-streams");
        second.close();
        assertThat(places.take("one")).isNotNull();
    }

    @Test
    void givesAllNoMoreThanThereAre() {
        places.take("one");
        places.take("one");
        var last = places.take("other");

        assertThatThrownBy(() -> places.take("third")).isInstanceOf(Refused.class).hasMessage("live-streams-full");
        last.close();
        assertThat(places.taken()).isEqualTo(2);
    }
}
