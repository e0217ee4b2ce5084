package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

import io.micip.audit.entry.EntryFormat;
import io.micip.audit.log.LogStopped;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;

/// The position of every id that a log ever took, in a file of its own (H2's MVStore) that can be lost without loss.
///
/// It is written now and then, always behind the log's commit. When opened it is brought to the committed size: what is
/// above is cut off, what is missing is read from the bundles. A file that cannot be read is made anew from them, and so is
/// one that changed since it was closed: then its SHA-256 is put beside it.
final class IdIndex implements AutoCloseable {
    private static final int SAVED_EVERY = 16_384;
    private static final int CACHE_MEGABYTES = 8;
    private static final String COVERED = "covered";

    private final Path path;
    private final MVStore file;
    private final MVMap<UUID, Long> positions;
    private final MVMap<String, Long> about;
    private int unsaved;

    private IdIndex(Path path, MVStore file) {
        this.path = path;
        this.file = file;
        this.positions = file.openMap("positions");
        this.about = file.openMap("about");
    }

    static IdIndex open(Path path, long size, TileSource bundles) {
        try {
            if (!isAsItWasClosed(path)) {
                Files.delete(path);
            }
            Files.deleteIfExists(sum(path));
        } catch (IOException e) {
            throw new LogStopped(path + ": cannot be read or replaced", e);
        }
        var index = opened(path);
        index.bringTo(size, bundles);
        return index;
    }

    /// The file beside an index that was closed, with its SHA-256.
    static Path sum(Path path) {
        return path.resolveSibling(path.getFileName() + ".sum");
    }

    /// Whether the file is what it was when it was closed; also true if it was not closed, since then nobody knows.
    static boolean isAsItWasClosed(Path path) throws IOException {
        Path sum = sum(path);
        return !Files.exists(sum) || !Files.exists(path)
                || Files.readString(sum, StandardCharsets.US_ASCII).strip().equals(sha256(path));
    }

    private static String sha256(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static IdIndex opened(Path path) {
        try {
            return new IdIndex(path, store(path));
        } catch (MVStoreException _) {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new LogStopped(path + ": damaged, and cannot be replaced", e);
            }
            return new IdIndex(path, store(path));
        }
    }

    private static MVStore store(Path path) {
        return new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().cacheSize(CACHE_MEGABYTES).open();
    }

    private void bringTo(long size, TileSource bundles) {
        long covered = about.getOrDefault(COVERED, 0L);
        if (covered > size) {
            var above = new HashMap<>(positions);
            above.values().removeIf(position -> position < size);
            above.keySet().forEach(positions::remove);
            covered = size;
        }
        for (long bundle = covered / TilePath.FULL; covered < size; bundle++) {
            List<byte[]> entries = EntryBundle.read(bundles.read(TilePath.at(TilePath.ENTRIES, bundle, size)));
            for (long at = covered % TilePath.FULL; at < entries.size(); at++) {
                positions.putIfAbsent(EntryFormat.idOf(entries.get((int) at)), covered);
                covered++;
            }
        }
        about.put(COVERED, size);
        save();
    }

    void add(Map<UUID, Long> ids, long size) {
        ids.forEach(positions::putIfAbsent);
        about.put(COVERED, size);
        unsaved += ids.size();
        if (unsaved >= SAVED_EVERY) {
            save();
        }
    }

    private void save() {
        try {
            file.commit();
        } catch (MVStoreException e) {
            throw new LogStopped(file.getFileStore().getFileName() + ": cannot be written", e);
        }
        unsaved = 0;
    }

    Map<UUID, Long> positionsOf(Set<UUID> ids) {
        var found = new HashMap<UUID, Long>();
        for (var id : ids) {
            @Nullable
            Long position = positions.get(id);
            if (position != null) {
                found.put(id, position);
            }
        }
        return found;
    }

    void abandon() {
        file.closeImmediately();
    }

    @Override
    public void close() {
        if (!file.isClosed()) {
            save();
            file.close();
            try {
                Files.writeString(sum(path), sha256(path) + "\n", StandardCharsets.US_ASCII);
            } catch (IOException e) {
                throw new LogStopped(path + ": its sum cannot be written", e);
            }
        }
    }
}
