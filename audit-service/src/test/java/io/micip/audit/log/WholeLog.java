package io.micip.audit.log;

import java.util.ArrayList;
import java.util.List;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.key.LogKeys;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.TilePath;
import io.micip.notes.NoteSigner;

import static org.assertj.core.api.Assertions.assertThat;

/// What a partition gives when it is read from its first record in one go, and the comparison of a log with that, byte for
/// byte.
public final class WholeLog implements AutoCloseable {
    private final InMemoryLogStore store;

    /// Reads a whole partition.
    public WholeLog(LogState beginning, int partition, List<SourceRecord> records) {
        store = new InMemoryLogStore(beginning);
        new LogWriter(store, LogKeys.of(NoteSigner.generate(beginning.origin())), partition, List.of()).write(records);
    }

    /// Every tile, bundle and kept-aside record of another log is the same.
    public void isTheSameAs(LogStore other) {
        var state = store.state();
        assertThat(other.state().head()).isEqualTo(state.head());
        assertThat(other.state().nextOffset()).isEqualTo(state.nextOffset());
        assertThat(other.state().lastRecord()).isEqualTo(state.lastRecord());
        assertThat(other.state().parked()).isEqualTo(state.parked());
        for (var tile : tiles()) {
            assertThat(other.read(tile)).as("%s", tile).isEqualTo(store.read(tile));
        }
        for (long position = 0; position < state.head().size(); position++) {
            assertThat(other.parkedRecord(position).isPresent()).isEqualTo(store.parkedRecord(position).isPresent());
        }
    }

    /// Entries in it.
    public List<byte[]> entries() {
        return tiles().stream().filter(tile -> tile.level() == TilePath.ENTRIES)
                .flatMap(tile -> EntryBundle.read(store.read(tile)).stream()).toList();
    }

    private List<TilePath> tiles() {
        long size = store.state().head().size();
        var tiles = new ArrayList<TilePath>();
        for (int level = TilePath.ENTRIES; level < Byte.SIZE; level++) {
            for (long index = 0; TilePath.width(level, index, size) > 0; index++) {
                tiles.add(TilePath.at(level, index, size));
            }
        }
        return tiles;
    }

    @Override
    public void close() {
        store.close();
    }
}
