package io.micip.audit.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.micip.audit.merkle.Checkpoint;
import io.micip.notes.DurableFile;
import io.micip.notes.Malformed;
import io.micip.notes.Sha256;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

/// A witness's memory in a directory: `seen/<hex of the origin's SHA-256>`, a file for each log. A file lock, held for
/// life, keeps a second witness out, which would not know what this one has cosigned.
final class DirectorySeenCheckpoints implements SeenCheckpoints, AutoCloseable {
    private final Path directory;
    private final FileChannel lockFile;
    private final Map<String, SignedNote> byHash = new ConcurrentHashMap<>();

    private DirectorySeenCheckpoints(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /// Opens a memory, new or not.
    /// @param witness its own key: what does not carry its cosignature was not written by it
    /// @throws IOException if another process has it open, or a file is damaged; a witness that has forgotten must not sign
    static DirectorySeenCheckpoints open(Path directory, VerifierKey witness) throws IOException {
        Files.createDirectories(directory.resolve("seen"));
        var lockFile = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            if (lock(lockFile).isEmpty()) {
                throw new IOException(directory + ": open elsewhere (expected: one witness for each directory)");
            }
            var seen = new DirectorySeenCheckpoints(directory, lockFile);
            seen.read(witness);
            opened = true;
            return seen;
        } finally {
            if (!opened) {
                lockFile.close();
            }
        }
    }

    private static Optional<FileLock> lock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private void read(VerifierKey witness) throws IOException {
        try (var files = Files.newDirectoryStream(directory.resolve("seen"), "[0-9a-f]*")) {
            for (Path file : files) {
                String hash = String.valueOf(file.getFileName());
                if (!hash.endsWith(".tmp")) {
                    byHash.put(hash, read(file, hash, witness));
                }
            }
        }
    }

    private static SignedNote read(Path file, String hash, VerifierKey witness) throws IOException {
        try {
            var note = SignedNote.parse(Files.readAllBytes(file));
            boolean own = hash.equals(hash(Checkpoint.parse(note.text()).origin()))
                    && note.cosignedAt(witness).isPresent();
            if (own && !note.verifiedBy(List.of(witness)).isEmpty()) {
                return note;
            }
        } catch (Malformed e) {
            throw new IOException(file + ": damaged (expected: a checkpoint that this witness cosigned)", e);
        }
        throw new IOException(
                file + ": not cosigned by " + witness + " (expected: the key of this directory's witness)");
    }

    static String hash(String origin) {
        return Sha256.hex(origin.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<SignedNote> latest(String origin) {
        return latestByHash(hash(origin));
    }

    @Override
    public Optional<SignedNote> latestByHash(String originHash) {
        return Optional.ofNullable(byHash.get(originHash));
    }

    @Override
    public void keep(String origin, SignedNote cosigned) throws IOException {
        String hash = hash(origin);
        DurableFile.replace(directory.resolve("seen").resolve(hash), cosigned.toString());
        byHash.put(hash, cosigned);
    }

    @Override
    public void keepFork(String origin, SignedNote cosigned, SignedNote contradicting) throws IOException {
        Path fork = directory.resolve("forks").resolve(hash(origin));
        if (!Files.exists(fork)) {
            DurableFile.replace(fork.resolve("cosigned"), cosigned.toString());
            DurableFile.replace(fork.resolve("contradicting"), contradicting.toString());
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
