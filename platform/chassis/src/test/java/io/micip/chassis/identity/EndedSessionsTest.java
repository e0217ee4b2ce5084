package io.micip.chassis.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.inbox.Received;
import io.micip.testservers.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;

/// A service starts at noon; the provider's clock may differ from its own by two seconds.
class EndedSessionsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final Duration DIFFERENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MovingClock clock = MovingClock.at(NOON.toString());
    private final EndedSessions sessions = new EndedSessions(NOON, DIFFERENCE);
    private final EndedSessionsHealth health = new EndedSessionsHealth(sessions, NOON.plus(PATIENCE), clock);

    @Test
    void knowsASessionThatWasEnded() {
        end("left");

        assertThat(sessions.contains("left")).isTrue();
        assertThat(sessions.mayContain("left", NOON.plusSeconds(60))).isTrue();
        assertThat(sessions.contains("stays")).isFalse();
    }

    @Test
    void takesAnEarlierSessionForEndedUntilItHasReadWhatWasTold() {
        assertThat(sessions.mayContain("earlier", NOON.minusSeconds(60))).isTrue();

        sessions.caughtUp();

        assertThat(sessions.mayContain("earlier", NOON.minusSeconds(60))).isFalse();
    }

    @Test
    void takesNoSessionForEndedThatWasAliveAfterTheStart() {
        assertThat(sessions.mayContain("new", NOON.plus(DIFFERENCE))).isFalse();
        assertThat(sessions.mayContain("perhaps", NOON.plus(DIFFERENCE).minusMillis(1))).isTrue();
    }

    @Test
    void leavesServicesAloneWhichHaveNoSession() {
        assertThat(sessions.mayContain(null, NOON.minusSeconds(60))).isFalse();
    }

    @Test
    void isReadyOnceItKnowsWhichSessionsHadEnded() {
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        sessions.caughtUp();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isReadyWithoutKnowingWhereNoBrokerAnswersInTime() {
        clock.pass(PATIENCE);

        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(sessions.mayContain("earlier", NOON.minusSeconds(60))).isTrue();
    }

    private void end(String session) {
        var data = JsonMapper.shared().readTree("{\"sessionHash\":\"" + EndedSessions.hash(session) + "\"}");
        sessions.read(new Received("state", Map.of("type", "io.micip.gateway.session-ended.v1"), data, 0, 0));
    }
}
