package io.micip.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.Refused;
import io.micip.gateway.GatewayProblems;

import static io.micip.gateway.session.SessionFixtures.LIMITS;
import static io.micip.gateway.session.SessionFixtures.NOW;
import static io.micip.gateway.session.SessionFixtures.PLANNER;
import static io.micip.gateway.session.SessionFixtures.RANDOM;
import static io.micip.gateway.session.SessionFixtures.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrowserSessionsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicInteger renewals = new AtomicInteger();
    private final InMemorySessions store = new InMemorySessions();
    private final InstantSource time = now::get;
    private final BrowserSessions sessions = sessions(tokens -> {
        renewals.incrementAndGet();
        return Optional.of(issued("second", now.get().plusSeconds(300)));
    });

    @Test
    void givesTheTokensBackToTheBrowserThatHoldsTheId() {
        var id = begun();

        assertThat(sessions.current(id)).map(current -> current.tokens().access()).contains("first");
        assertThat(sessions.current(SessionId.random(RANDOM))).isEmpty();
    }

    @Test
    void outlivesTheInstanceThatBeganIt() {
        var id = begun();

        assertThat(sessions(tokens -> Optional.empty()).current(id)).isPresent();
    }

    @Test
    void renewsTokensAMinuteBeforeTheyEnd() {
        var id = begun();

        pass(Duration.ofSeconds(239));
        assertThat(sessions.current(id)).map(current -> current.tokens().access()).contains("first");
        pass(Duration.ofSeconds(1));
        assertThat(sessions.current(id)).map(current -> current.tokens().access()).contains("second");
    }

    @Test
    void renewsOnceForManyRequestsAtOnce() throws Exception {
        var id = begun();
        pass(Duration.ofSeconds(299));
        var start = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50).mapToObj(i -> threads.submit(() -> {
                start.await();
                return sessions.current(id).orElseThrow().tokens().access();
            })).toList();
            start.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("second");
            }
        }
        assertThat(renewals).hasValue(1);
    }

    @Test
    void isOverWhenTheProviderSaysSo() {
        var id = begun();
        pass(Duration.ofSeconds(250));
        var refusing = sessions(tokens -> Optional.empty());

        assertThat(refusing.current(id)).isEmpty();
        assertThat(store.find(id.key())).isEmpty();
    }

    @Test
    void goesOnWithAGoodTokenWhileTheProviderIsDown() {
        var id = begun();
        pass(Duration.ofSeconds(250));
        var cutOff = sessions(tokens -> {
            throw new Refused(GatewayProblems.unavailable("down"));
        });

        assertThat(cutOff.current(id)).isPresent();
        pass(Duration.ofSeconds(60));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> cutOff.current(id));
        assertThat(store.find(id.key())).isPresent();
    }

    @Test
    void isOverAtItsEndWhateverTheStoreHolds() {
        var id = begun();
        pass(Duration.ofHours(1));

        assertThat(sessions.current(id)).isEmpty();
    }

    @Test
    void endsAtOnce() {
        var id = begun();
        sessions.current(id);

        sessions.end(id.key());

        assertThat(sessions.current(id)).isEmpty();
    }

    @Test
    void findsWhatToEndByProviderSessionOrElseBySubject() {
        begun();

        assertThat(sessions.endingFor(Optional.of("provider-session-1"), Optional.empty())).hasSize(1);
        assertThat(sessions.endingFor(Optional.of("another"), Optional.of("2b6e"))).isEmpty();
        assertThat(sessions.endingFor(Optional.empty(), Optional.of("2b6e"))).hasSize(1);
        assertThat(sessions.endingFor(Optional.empty(), Optional.empty())).isEmpty();
    }

    private BrowserSessions sessions(TokenIssuer issuer) {
        return new BrowserSessions(store, issuer, LIMITS, time.withZone(ZoneOffset.UTC));
    }

    private SessionId begun() {
        return sessions.begin(PLANNER, issued("first", now.get().plusSeconds(300)));
    }

    private void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
