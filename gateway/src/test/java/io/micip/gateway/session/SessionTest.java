package io.micip.gateway.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static io.micip.gateway.session.SessionFixtures.LIMITS;
import static io.micip.gateway.session.SessionFixtures.NOW;
import static io.micip.gateway.session.SessionFixtures.RANDOM;
import static io.micip.gateway.session.SessionFixtures.aSession;
import static io.micip.gateway.session.SessionFixtures.issued;
import static org.assertj.core.api.Assertions.assertThat;

class SessionTest {
    private final SessionId id = SessionId.random(RANDOM);

    @Test
    void idsAreNeverTheSame() {
        assertThat(SessionId.random(RANDOM)).isNotEqualTo(SessionId.random(RANDOM));
    }

    @Test
    void parsesNoOtherShapeOfId() {
        assertThat(SessionId.parse(id.value())).contains(id);
        assertThat(SessionId.parse("")).isEmpty();
        assertThat(SessionId.parse(id.value() + "A")).isEmpty();
        assertThat(SessionId.parse(id.value().substring(1) + "=")).isEmpty();
    }

    @Test
    void printsNoSecret() {
        var tokens = new SessionTokens("the-access", "the-refresh", "the-id");

        assertThat(id.toString()).doesNotContain(id.value());
        assertThat(tokens.toString()).doesNotContain("the-access", "the-refresh", "the-id");
        assertThat(aSession(id).toString()).doesNotContain("first");
    }

    @Test
    void opensItsTokensForItsOwnIdAlone() {
        var session = aSession(id);

        assertThat(session.tokens().open(id)).map(SessionTokens::access).contains("first");
        assertThat(session.tokens().open(SessionId.random(RANDOM))).isEmpty();
    }

    @Test
    void holdsNoTokenInClear() {
        var stored = new String(aSession(id).tokens().bytes(), StandardCharsets.ISO_8859_1);

        assertThat(stored).doesNotContain("first").doesNotContain("refresh");
    }

    @Test
    void opensNothingThatWasTamperedWith() {
        var bytes = aSession(id).tokens().bytes().clone();
        bytes[20] ^= 1;

        assertThat(new SealedTokens(bytes).open(id)).isEmpty();
        assertThat(new SealedTokens(new byte[3]).open(id)).isEmpty();
    }

    @Test
    void endsWhenUnusedForTheIdleTime() {
        var session = aSession(id);

        assertThat(session.isOver(NOW.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(session.isOver(NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void renewalMovesTheEndButNeverPastTheLifetime() {
        assertThat(renewedAt(NOW.plus(Duration.ofMinutes(30))).times().ends())
                .isEqualTo(NOW.plus(Duration.ofMinutes(90)));
        assertThat(renewedAt(NOW.plus(Duration.ofMinutes(705))).times().ends())
                .isEqualTo(NOW.plus(Duration.ofHours(12)));
    }

    private Session renewedAt(Instant now) {
        return aSession(id).renewed(id, issued("second", now.plusSeconds(300)), LIMITS, now, RANDOM);
    }
}
