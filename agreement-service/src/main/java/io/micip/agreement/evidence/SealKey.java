package io.micip.agreement.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import io.micip.notes.NoteSigner;
import io.micip.notes.SecretFile;

/// The key that seals are signed with: made at the first start, kept in a file that only this service's user may read, and
/// published. Instances that share the file share the key; each key that ever signed stays published.
@Component
class SealKey implements ApplicationRunner {

    private static final String FILE = "seal.pem";

    private final EvidenceSettings settings;
    private final PublishedKeys published;
    private final Clock clock;
    private @Nullable NoteSigner signer; // guarded by this

    SealKey(EvidenceSettings settings, PublishedKeys published, Clock clock) {
        this.settings = settings;
        this.published = published;
        this.clock = clock;
    }

    /// Publishes the key before the service takes requests.
    @Override
    public void run(ApplicationArguments arguments) {
        signer();
    }

    /// Who signs.
    synchronized NoteSigner signer() {
        if (signer == null) {
            NoteSigner opened = open(settings.keyDir());
            published.publish(opened.verifierKey(), clock.instant());
            signer = opened;
        }
        return signer;
    }

    private NoteSigner open(Path directory) {
        try {
            Files.createDirectories(directory,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return NoteSigner.ofPem(settings.name(), SecretFile.read(directory.resolve(FILE), true,
                    () -> NoteSigner.generate(settings.name()).toPem()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "micip.agreement.evidence.key-dir: " + directory + " (expected: a directory that can be written)",
                    e);
        }
    }
}
