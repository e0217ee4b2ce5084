package io.micip.agreement.agreementtext;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TextPublishingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    private static final Actor STATE = new Actor("state-signer-1", Role.STATE_SIGNER, Org.STATE);

    private final InMemoryAgreementTexts texts = new InMemoryAgreementTexts();
    private final TextPublishing publishing = new TextPublishing(texts, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void publishesTheTextThatComesWithTheService() throws IOException {
        publishing.run(new DefaultApplicationArguments());

        AgreementText text = texts.current().orElseThrow();
        assertThat(text.title()).contains("Data Sharing Agreement", "demonstration");
        assertThat(text.body()).contains("binds nobody");
    }

    @Test
    void publishesAVersionOnce() {
        publishing.publish(1, "# Title\n\nWords.\n");
        publishing.publish(1, "# Title\n\nWords.\n");

        assertThat(texts.current()).get().extracting(AgreementText::offeredAt).isEqualTo(NOW);
    }

    @Test
    void stopsWhenAnOfferedTextWasEdited() {
        publishing.publish(1, "# Title\n\nWords.\n");

        assertThatIllegalStateException().isThrownBy(() -> publishing.publish(1, "# Title\n\nOther words.\n"))
                .withMessageContaining("expected: a new version");
    }

    @Test
    void stopsWhereATextThatComesWithTheServiceIsNotPlain() {
        assertThatIllegalArgumentException().isThrownBy(() -> publishing.publish(1, "# Title\r\n\r\nWords.\r\n"))
                .withMessageContaining(
                        "text 1: not plain text (expected: no control characters but tab and line feed)");
        assertThat(texts.current()).isEmpty();
    }

    @Test
    void publishesTheStatesTextAsTheNextVersion() {
        publishing.publish(1, "# Title\n\nWords.\n");

        assertThat(publishing.publishNext("# Title\n\nOther words.\n", STATE).identity().version()).isEqualTo(2);
        assertThat(texts.current()).get().extracting(AgreementText::body).isEqualTo("# Title\n\nOther words.\n");
        assertThat(texts.find(1)).get().extracting(AgreementText::body).isEqualTo("# Title\n\nWords.\n");
    }

    @Test
    void publishesTheSameWordsOnce() {
        AgreementText first = publishing.publishNext("# Title\n\nWords.\n", STATE);

        assertThat(publishing.publishNext("# Title\n\nWords.\n", STATE)).isEqualTo(first);
    }

    @Test
    void hashesTheBodyAsItIs() {
        AgreementText text = AgreementText.of(1, "# abc", NOW);

        assertThat(text.identity().sha256())
                .isEqualTo("ed88ccf8ca7ecff67c780a0dd5a06c8342cd8de02ba5d99d63a48c8ffc83f0ae");
    }

    @Test
    void refusesATextWithoutATitleOrWithAnotherHash() {
        assertThatIllegalArgumentException().isThrownBy(() -> AgreementText.of(1, "Words.", NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementText(new TextIdentity(1, "0".repeat(64)), "Title", "# Title", NOW));
    }
}
