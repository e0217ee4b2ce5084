package io.micip.agreement.agreementtext;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What the port promises, held against every implementation of it.
abstract class AgreementTextsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    private static final Actor ACTOR = Actor.service("agreement-service");

    abstract AgreementTexts texts();

    @Test
    void hasNothingBeforeTheFirstText() {
        assertThat(texts().current()).isEmpty();
        assertThat(texts().find(1)).isEmpty();
    }

    @Test
    void givesBackEveryTextAndTheNewestAsCurrent() {
        AgreementTexts texts = texts();
        for (int version = 1; version <= 11; version++) {
            texts.add(AgreementText.of(version, "# Version " + version, NOW), ACTOR);
        }

        assertThat(texts.find(2)).contains(AgreementText.of(2, "# Version 2", NOW));
        assertThat(texts.current()).contains(AgreementText.of(11, "# Version 11", NOW));
    }

    @Test
    void keepsTheFirstTextOfAVersionForGood() {
        AgreementTexts texts = texts();
        texts.add(AgreementText.of(1, "# First", NOW), ACTOR);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> texts.add(AgreementText.of(1, "# Second", NOW), ACTOR))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.CONFLICT);
        assertThat(texts.find(1)).get().extracting(AgreementText::title).isEqualTo("First");
    }
}
