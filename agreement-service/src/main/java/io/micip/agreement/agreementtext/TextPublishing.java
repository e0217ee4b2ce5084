package io.micip.agreement.agreementtext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.problem.Refused;

/// Use case: a text is published. Those that come with the service (`agreement-texts/1.md`, `2.md`, ...) are at start; one
/// that was offered and has changed since stops the service, for districts have signed its hash. The state publishes the
/// next ones.
@Component
@Order(TextPublishing.ORDER)
class TextPublishing implements ApplicationRunner {

    /// Before texts are offered.
    static final int ORDER = 1;

    private static final Actor ACTOR = Actor.service("agreement-service");

    private final AgreementTexts texts;
    private final Clock clock;

    TextPublishing(AgreementTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        int version = 1;
        for (String body = bundled(version); body != null; body = bundled(version)) {
            publish(version, body);
            version++;
        }
    }

    /// The state publishes the next text. The words of the newest text again publish nothing.
    ///
    /// @param body Markdown that begins with a heading
    /// @return the newest text, which has these words
    /// @throws io.micip.chassis.problem.Refused `conflict` if another text was published at the same time
    AgreementText publishNext(String body, Actor actor) {
        Optional<AgreementText> newest = texts.current();
        if (newest.isPresent() && newest.get().body().equals(body)) {
            return newest.get();
        }
        AgreementText text = AgreementText.of(newest.map(one -> one.identity().version() + 1).orElse(1), body, now());
        texts.add(text, actor);
        return text;
    }

    /// @throws IllegalStateException if this version was offered with other words
    void publish(int version, String body) {
        AgreementText text = AgreementText.of(version, body, now());
        Optional<AgreementText> offered = texts.find(version);
        if (offered.isEmpty()) {
            offered = add(text);
        }
        if (!offered.orElseThrow().identity().equals(text.identity())) {
            throw new IllegalStateException("agreement text " + version + " was offered with SHA-256 "
                    + offered.orElseThrow().identity().sha256()
                    + " and comes with another now (expected: a new version)");
        }
    }

    private Optional<AgreementText> add(AgreementText text) {
        try {
            texts.add(text, ACTOR);
        } catch (Refused e) {
            // another instance published at the same time: what it kept is compared by the caller
            return Optional.of(texts.find(text.identity().version()).orElseThrow(() -> e));
        }
        return Optional.of(text);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable String bundled(int version) throws IOException {
        try (InputStream text = TextPublishing.class.getResourceAsStream("/agreement-texts/" + version + ".md")) {
            return text == null ? null : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
