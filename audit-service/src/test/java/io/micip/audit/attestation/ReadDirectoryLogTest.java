package io.micip.audit.attestation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.directorylog.DirectoryKeptLog;
import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.log.KeptLog;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogStoreContract;
import io.micip.audit.merkle.TilePath;

class ReadDirectoryLogTest extends ReadLogContract {
    @TempDir
    Path directory;

    @Override
    protected LogStore open() {
        return DirectoryLogStore.open(directory, LogStoreContract.beginning());
    }

    @Override
    protected Optional<KeptLog> kept() {
        return DirectoryKeptLog.in(directory);
    }

    @Override
    protected void replace(TilePath tile, byte[] content) throws IOException {
        Files.write(directory.resolve(tile.path()), content);
    }

    @Override
    protected void remove(TilePath tile) throws IOException {
        Files.delete(directory.resolve(tile.path()));
    }

    @Override
    protected void removeParked(long position) throws IOException {
        Files.delete(directory.resolve("parked/" + position));
    }

    @Override
    protected void leave(long position, byte[] raw) throws IOException {
        Files.createDirectories(directory.resolve("parked"));
        Files.write(directory.resolve("parked/" + position), raw);
    }
}
