package io.micip.agreement.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealKeyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private final InMemoryPublishedKeys published = new InMemoryPublishedKeys();

    @Test
    void makesAKeyOnceThatOnlyItsUserMayRead() throws IOException {
        String first = key(folder.resolve("keys")).signer().verifierKey().toString();
        String again = key(folder.resolve("keys")).signer().verifierKey().toString();

        assertThat(again).isEqualTo(first).startsWith("agreements.example.org+");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/seal.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void publishesEveryKeyThatEverSigned() {
        key(folder.resolve("one")).signer();
        key(folder.resolve("other")).signer();

        assertThat(published.all()).hasSize(2);
    }

    @Test
    void namesTheSettingWhereTheKeyCannotBeKept() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> key(file).signer()).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("micip.agreement.evidence.key-dir");
    }

    private SealKey key(Path directory) {
        return new SealKey(new EvidenceSettings(directory, "agreements.example.org"), published, CLOCK);
    }
}
