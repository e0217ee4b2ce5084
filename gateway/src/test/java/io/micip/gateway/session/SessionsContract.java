package io.micip.gateway.session;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.micip.gateway.session.SessionFixtures.LIMITS;
import static io.micip.gateway.session.SessionFixtures.NOW;
import static io.micip.gateway.session.SessionFixtures.RANDOM;
import static io.micip.gateway.session.SessionFixtures.aSession;
import static io.micip.gateway.session.SessionFixtures.issued;
import static org.assertj.core.api.Assertions.assertThat;

/// What every store of sessions keeps to.
abstract class SessionsContract {
    private final SessionId id = SessionId.random(RANDOM);
    private final Session session = aSession(id);
    private Sessions sessions = new InMemorySessions();

    abstract Sessions sessions();

    @BeforeEach
    void storeOne() {
        sessions = sessions();
        sessions.add(session);
    }

    @Test
    void findsWhatWasAdded() {
        assertThat(sessions.find(id.key())).contains(session);
        assertThat(sessions.find(SessionId.random(RANDOM).key())).isEmpty();
    }

    @Test
    void givesTheClaimToOneOfTwo() {
        assertThat(sessions.claim(session, NOW, NOW.plusSeconds(10))).isTrue();
        assertThat(sessions.claim(session, NOW.plusSeconds(1), NOW.plusSeconds(11))).isFalse();
    }

    @Test
    void givesTheClaimAgainOnceItRanOut() {
        sessions.claim(session, NOW, NOW.plusSeconds(10));

        assertThat(sessions.claim(session, NOW.plusSeconds(10), NOW.plusSeconds(20))).isTrue();
    }

    @Test
    void givesTheClaimAgainOnceReleased() {
        sessions.claim(session, NOW, NOW.plusSeconds(10));
        sessions.release(session);

        assertThat(sessions.claim(session, NOW, NOW.plusSeconds(10))).isTrue();
    }

    @Test
    void replacesTheGenerationBefore() {
        var renewed = session.renewed(id, issued("second", NOW.plusSeconds(600)), LIMITS, NOW, RANDOM);

        assertThat(sessions.replace(renewed)).isTrue();
        assertThat(sessions.replace(renewed)).isFalse();
        assertThat(sessions.find(id.key())).contains(renewed);
        assertThat(sessions.claim(session, NOW, NOW.plusSeconds(10))).isFalse();
    }

    @Test
    void bringsNoEndedSessionBack() {
        sessions.remove(id.key());

        var renewed = session.renewed(id, issued("second", NOW.plusSeconds(600)), LIMITS, NOW, RANDOM);
        assertThat(sessions.replace(renewed)).isFalse();
        assertThat(sessions.find(id.key())).isEmpty();
    }

    @Test
    void findsByProviderSessionAndBySubject() {
        assertThat(sessions.ofProviderSession(session.holder().providerSession())).contains(session);
        assertThat(sessions.ofSubject(session.holder().subject())).contains(session);
        assertThat(sessions.ofProviderSession("another")).isEmpty();
    }

    @Test
    void forgetsWhatEndedBefore() {
        sessions.forgetEndedBefore(session.times().ends());
        assertThat(sessions.find(id.key())).isPresent();

        sessions.forgetEndedBefore(session.times().ends().plusSeconds(1));
        assertThat(sessions.find(id.key())).isEmpty();
    }
}
