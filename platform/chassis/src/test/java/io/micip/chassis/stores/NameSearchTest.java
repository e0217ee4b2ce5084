package io.micip.chassis.stores;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NameSearchTest {
    private static final NameSearch ALEX = new NameSearch(List.of("Alex Exámple"));

    @ParameterizedTest
    @ValueSource(strings = {"Alex Example", "the name of ALEX  EXAMPLE was", "Example, Alex", "alex-example@x",
            "Alex Q. Example", "Alex Quentin Example", "\"alex_exa\u0301mple\"", "Ａｌｅｘ Ｅｘａｍｐｌｅ", "Alex\nExample"})
    void findsANameHoweverItIsWritten(String text) {
        assertThat(ALEX.finds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Alex", "Example", "Alexa Example", "Alex Examples", "Alex one two Example",
            "An example by Alexander"})
    void findsNoOtherWords(String text) {
        assertThat(ALEX.finds(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"Pupil:\\nAlex Example\"}", "{\"text\":\"Alex\\tExample\"}",
            "Alex Ex\\u00e1mple", "\\u0041lex Exa\\u0301mple",
            "{\"entry\":\"{\\\"text\\\":\\\"Of:\\\\nAlex Example\\\"}\"}",
            "\u0000\u0042{\"text\":\"Of:\\nAlex Example\"}\u0000\u0007{}", "C:\\new \\Alex Example"})
    void findsANameInJsonWithinAnyText(String text) {
        assertThat(ALEX.finds(text)).isTrue();
    }

    @Test
    void readsEscapesAsOftenAsTheyLieInOneAnother() {
        var text = "Of:\nAlex Example";
        for (int depth = 0; depth < 8; depth++) {
            text = text.replace("\\", "\\\\").replace("\n", "\\n");
            assertThat(ALEX.finds(text)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "UIC 123-456-7890.", "12 3456 7890", "a1234567890b",
            "1234567890, 2026-11-20", "on 2026-11-20: 1234567890", "20 123 456 7890 20"})
    void findsANumberHoweverItIsGrouped(String text) {
        assertThat(new NameSearch(List.of("1234567890")).finds(text)).isTrue();
        assertThat(new NameSearch(List.of("123-456-7890")).finds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234567890", "12345678901", "123456789"})
    void findsNoNumberInALongerOne(String text) {
        assertThat(new NameSearch(List.of("1234567890")).finds(text)).isFalse();
    }

    @Test
    void findsAnyOfSeveralNames() {
        assertThat(new NameSearch(List.of("One Name", "Other")).finds("an OTHER word")).isTrue();
    }

    @Test
    void takesNoNameWithoutALetterOrDigit() {
        assertThatThrownBy(() -> new NameSearch(List.of("--"))).isInstanceOf(IllegalArgumentException.class);
    }
}
