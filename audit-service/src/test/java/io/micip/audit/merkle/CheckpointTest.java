package io.micip.audit.merkle;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.notes.Malformed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckpointTest {
    private static final String TEXT = """
            audit.example.org/micip
            3
            OF2jDzkXKCyJOd/4UZV+UZqxhGsTUaFMCts7EWMnQqo=
            """;

    @Test
    void writesAndReadsTheKnownCheckpoint() {
        var checkpoint = new Checkpoint("audit.example.org/micip", threeEntries());

        assertThat(checkpoint.text()).isEqualTo(TEXT);
        assertThat(Checkpoint.parse(TEXT)).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n3\n", "a\n03\nOF2jDzkXKCyJOd/4UZV+UZqxhGsTUaFMCts7EWMnQqo=\n",
            "a\n-1\nOF2jDzkXKCyJOd/4UZV+UZqxhGsTUaFMCts7EWMnQqo=\n", "a\n3\nOF2jDzk=\n",
            "a\n0\nOF2jDzkXKCyJOd/4UZV+UZqxhGsTUaFMCts7EWMnQqo=\n",
            "a\n3\nOF2jDzkXKCyJOd/4UZV+UZqxhGsTUaFMCts7EWMnQqo=",
            "a\n3\nOF2jDzkXKCyJOd/4UZV+UZqxhGsTUaFMCts7EWMnQqo=\n\nb\n"})
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    private static TreeHead threeEntries() {
        var leaves = Stream.of("alpha", "beta", "gamma")
                .map(text -> Hash.ofLeaf(text.getBytes(StandardCharsets.UTF_8))).toList();
        return new TreeHead(3, Hash.ofNode(Hash.ofNode(leaves.get(0), leaves.get(1)), leaves.get(2)));
    }
}
