package io.micip.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecretFileTest {

    private static final int INSTANCES = 8;

    @TempDir
    Path folder;

    @Test
    void isMadeOnceForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("seal.pem");

        assertThat(SecretFile.read(file, true, () -> "first")).isEqualTo("first");
        assertThat(SecretFile.read(file, true, () -> "second")).isEqualTo("first");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void isNotMadeWhereItMayNotBe() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> SecretFile.read(folder.resolve("seal.pem"), false, () -> "first"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isTheSameForAllThatBeginAtTheSameTime() {
        Path file = folder.resolve("seal.pem");
        CyclicBarrier all = new CyclicBarrier(INSTANCES);

        try (var threads = Executors.newFixedThreadPool(INSTANCES)) {
            List<CompletableFuture<String>> secrets = IntStream.range(0, INSTANCES)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> begin(file, all, "secret " + one), threads))
                    .toList();

            assertThat(secrets).extracting(CompletableFuture::join).containsOnly(secrets.getFirst().join());
        }
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.tmp");
    }

    /// The file is not there when each has begun to make its own.
    private static String begin(Path file, CyclicBarrier all, String secret) {
        try {
            return SecretFile.read(file, true, () -> {
                meet(all);
                return secret;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
