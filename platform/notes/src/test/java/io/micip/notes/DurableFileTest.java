package io.micip.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DurableFileTest {
    @TempDir
    Path folder;

    @Test
    void takesThePlaceOfWhatWasThereAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("a/b");
        DurableFile.replace(file, "one, and long");
        DurableFile.replace(file, "two");

        assertThat(file).hasContent("two");
        try (var files = Files.list(folder.resolve("a"))) {
            assertThat(files).containsExactly(file);
        }
    }
}
