package io.micip.audit.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;

/// A log in memory, for tests; keeps every part it was ever given.
public final class InMemoryLogStore implements LogStore {
    private final Map<TilePath, byte[]> tiles = new HashMap<>();
    private final Map<UUID, Long> ids = new HashMap<>();
    private final Map<Long, byte[]> parked = new HashMap<>();
    private LogState state;
    private @Nullable String served;
    private @Nullable String halted;

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
        requireGoing();
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
    public synchronized Map<UUID, Long> positionsOf(Set<UUID> wanted) {
        var found = new HashMap<>(ids);
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public synchronized void claim() {
        requireGoing();
    }

    private void requireGoing() {
        halted().ifPresent(why -> {
            throw new LogStopped(state.origin() + ": halted: " + why);
        });
    }

    @Override
    public void refresh() {}

    @Override
    public LogState stored() {
        return state();
    }

    @Override
    public synchronized Optional<String> served() {
        return Optional.ofNullable(served);
    }

    @Override
    public synchronized void serve(String note) {
        served = note;
    }

    @Override
    public synchronized Optional<String> halted() {
        return Optional.ofNullable(halted);
    }

    @Override
    public synchronized void halt(String why) {
        halted = why;
    }

    @Override
    public synchronized Optional<byte[]> parkedRecord(long position) {
        return Optional.ofNullable(parked.get(position));
    }

    @Override
    public void close() {}
}
