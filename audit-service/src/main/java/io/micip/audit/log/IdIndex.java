package io.micip.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

import io.micip.audit.entry.EntryFormat;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;

/// The position of every id that a log ever took, in a file of its own (H2's MVStore) that can be lost without loss.
///
/// It is written now and then, always behind the log's commit. When opened it is brought to the committed size: what is
/// above is cut off, what is missing is read from the bundles. A file that cannot be read is made anew from them.
final class IdIndex implements AutoCloseable {
    private static final int SAVED_EVERY = 16_384;
    private static final int CACHE_MEGABYTES = 8;
    private static final String COVERED = "covered";

    private final MVStore file;
    private final MVMap<UUID, Long> positions;
    private final MVMap<String, Long> about;
    private int unsaved;

    private IdIndex(MVStore file) {
        this.file = file;
        this.positions = file.openMap("positions");
        this.about = file.openMap("about");
    }

    static IdIndex open(Path path, long size, TileSource bundles) {
        var index = opened(path);
        index.bringTo(size, bundles);
        return index;
    }

    private static IdIndex opened(Path path) {
        try {
            return new IdIndex(store(path));
        } catch (MVStoreException _) {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new LogStopped(path + ": damaged, and cannot be replaced", e);
            }
            return new IdIndex(store(path));
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

    OptionalLong positionOf(UUID id) {
        @Nullable
        Long position = positions.get(id);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    void abandon() {
        file.closeImmediately();
    }

    @Override
    public void close() {
        if (!file.isClosed()) {
            save();
            file.close();
        }
    }
}
