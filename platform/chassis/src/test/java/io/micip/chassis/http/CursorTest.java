package io.micip.chassis.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    @Test
    void comesBackAsItWasSent() {
        var cursor = Cursor.of("Écorse Public Schools", "", "82250");

        assertThat(Cursor.read(cursor.text(), 3)).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(null, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YQ", ""})
    void isRefusedWhenItIsOfAnotherList(String text) {
        assertThatThrownBy(() -> Cursor.read(text, 2)).isInstanceOf(Refused.class).hasMessage("invalid");
    }

    @Test
    void leadsToTheItemAfterTheLastOfThePage() {
        var page = Page.of(List.of("a", "b", "c"), "name", 2, Cursor::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo(Cursor.of("b").text());
        assertThat(Page.of(List.of("a", "b"), "name", 2, Cursor::of).next()).isNull();
    }
}
