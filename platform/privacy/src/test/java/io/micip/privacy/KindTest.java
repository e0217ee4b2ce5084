package io.micip.privacy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KindTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tellsTheAuthorHowToRephrase(Kind kind) {
        assertThat(kind.help()).hasSizeBetween(60, 320).endsWith(".");
        assertThat(kind.title()).startsWith("a");
        assertThat(Kind.ofCode(kind.code())).contains(kind);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void givesHelpThatPassesTheScannerItself(Kind kind) {
        assertThat(new IdentifierScanner().scan(kind.help())).isEmpty();
    }

    @Test
    void knowsNoOtherCode() {
        assertThat(Kind.ofCode("name")).isEmpty();
    }

    @Test
    void refusesAnEmptyRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(Kind.UIC, Severity.HIT, 3, 3))
                .withMessage("range: 3..3 (expected: 0 <= start < end)");
    }
}
