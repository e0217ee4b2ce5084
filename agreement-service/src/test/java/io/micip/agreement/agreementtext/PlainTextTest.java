package io.micip.agreement.agreementtext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Robin Demo-N\u00fa\u00f1ez", "\u05d0\u05d1", "\ud83d\ude42", "\ufffd", "\ufdcf\ufdf0"})
    void takesLettersOfEveryScript(String text) {
        assertThat(PlainText.isLine(text)).isTrue();
        assertThat(PlainText.isLines(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x7, 0xB, 0xD, 0x1F, 0x7F, 0x85, 0x9F, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF,
            0x1FFFE, 0x10FFFF})
    void takesNothingThatEvidenceCannotHold(int point) {
        String text = "a" + Character.toString(point) + "b";

        assertThat(PlainText.isLine(text)).isFalse();
        assertThat(PlainText.isLines(text)).isFalse();
    }

    @Test
    void takesTabsAndLineFeedsWhereLinesAre() {
        assertThat(PlainText.isLines("One.\n\n\tTwo.\n")).isTrue();
        assertThat(PlainText.isLine("One.\n")).isFalse();
        assertThat(PlainText.isLine("One.\tTwo.")).isFalse();
    }
}
