package io.micip.local.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.local.ForkedMain;
import io.micip.local.Up;

import static org.assertj.core.api.Assertions.assertThat;

/// The supervisor as a process: what it says where it cannot start anything, and that it ends.
class UpTest {

    @TempDir
    Path folder;

    @Test
    void saysThatAnotherRuns() throws IOException {
        try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var lock = channel.lock(); var second = up(folder)) {
            assertThat(second.lineAfter("Another deploy/up runs on ")).startsWith(folder + ". Cure: ");
            assertThat(second.end()).isEqualTo(1);
            assertThat(lock.isValid()).isTrue();
        }
    }

    @Test
    void saysThatTheFolderIsNone() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        try (var up = up(file)) {
            assertThat(up.lineAfter(file.toString())).isEqualTo("is no folder. Cure: set MICIP_DATA to a folder.");
            assertThat(up.end()).isEqualTo(1);
        }
    }

    @Test
    void saysThatAnOptionIsNotKnown() throws IOException {
        try (var up = up(folder, "--fast")) {
            assertThat(up.lineAfter("--fast")).contains("expected: --fresh");
            assertThat(up.end()).isEqualTo(1);
        }
    }

    private ForkedMain up(Path data, String... options) throws IOException {
        return ForkedMain.start(Up.class, List.of("micip.root=" + folder, "micip.data=" + data), options);
    }
}
