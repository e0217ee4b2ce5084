package io.micip.audit.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;

/// A log in memory, for tests; keeps every part it was ever given.
public final class InMemoryLogStore implements LogStore {
    private final Map<TilePath, byte[]> tiles = new HashMap<>();
    private final Map<UUID, Long> ids = new HashMap<>();
    private final Map<Long, byte[]> parked = new HashMap<>();
    private LogState state;

    /// A store that begins like this.
    public InMemoryLogStore(LogState beginning) {
        this.state = beginning;
    }

    @Override
    public synchronized LogState state() {
        return state;
    }

    @Override
    public synchronized void commit(LogBatch batch) {
        for (Tile tile : batch.tiles()) {
            tiles.put(tile.path(), tile.content());
        }
        batch.ids().forEach(ids::putIfAbsent);
        parked.putAll(batch.parked());
        state = batch.next();
    }

    @Override
    public synchronized byte[] read(TilePath tile) {
        byte[] content = tiles.get(tile);
        if (content != null) {
            return content;
        }
        byte[] full = tiles.get(tile.full());
        if (full == null || !tile.isWithin(state.head().size())) {
            throw new MissingTile(tile);
        }
        return tile.partOf(full);
    }

    @Override
    public synchronized OptionalLong positionOf(UUID id) {
        Long position = ids.get(id);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    @Override
    public synchronized Optional<byte[]> parkedRecord(long position) {
        return Optional.ofNullable(parked.get(position));
    }

    @Override
    public void close() {}
}
