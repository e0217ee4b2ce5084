package io.micip.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.micip.privacy.field.FieldScan;

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
    void givesHelpThatPassesTheScanItself(Kind kind) {
        assertThat(new FieldScan(List.of()).field("/help", kind.help()).standing()).isEmpty();
    }

    @Test
    void standsInTheProblemsPageWithItsCode() throws IOException {
        String section = Files.readString(page()).split("### Kinds of findings")[1].split("\n## ")[0];

        assertThat(section.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("`")[1]))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Kind.values()).map(Kind::code).toList());
    }

    /// Upwards from the module that is tested.
    private static Path page() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/problems.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/problems.md");
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
