package io.micip.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TileTree;
import io.micip.audit.merkle.TreeEdge;
import io.micip.audit.witness.AddCheckpoint;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;

/// A log in memory that signs whatever it is told to: an honest one, or with [#otherHistory] one that is not.
public final class TestLog implements TileSource {
    private final String origin;
    private final NoteSigner signer;
    private final TreeEdge edge = TreeEdge.empty();
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<TilePath, byte[]> tiles = new HashMap<>();

    private TestLog(String origin, NoteSigner signer) {
        this.origin = origin;
        this.signer = signer;
    }

    public static TestLog of(String origin) {
        return new TestLog(origin, NoteSigner.generate(origin));
    }

    /// A log of the same name and key, with other entries.
    public TestLog otherHistory(int size) {
        var other = new TestLog(origin, signer);
        for (int i = 0; i < size; i++) {
            other.add("another history " + i);
        }
        return other;
    }

    public TestLog grow(int by) {
        for (int i = 0; i < by; i++) {
            add("{\"id\":\"" + entries.size() + "\",\"type\":\"t\",\"district\":\"8203" + entries.size() % 3
                    + "\",\"time\":\"2026-11-23T11:00:00Z\"}");
        }
        return this;
    }

    public void add(String entry) {
        byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
        entries.add(bytes);
        for (Tile tile : edge.grow(List.of(Hash.ofLeaf(bytes)))) {
            tiles.put(tile.path(), tile.content());
        }
    }

    @Override
    public byte[] read(TilePath tile) {
        if (!tile.isWithin(entries.size())) {
            throw new MissingTile(tile);
        }
        if (tile.level() == TilePath.ENTRIES) {
            int from = (int) tile.index() * TilePath.FULL;
            return EntryBundle.write(entries.subList(from, from + tile.width()));
        }
        byte[] content = tiles.get(tile);
        return content == null ? tile.partOf(tiles.get(tile.full())) : content;
    }

    public String origin() {
        return origin;
    }

    public NoteSigner signer() {
        return signer;
    }

    public int size() {
        return entries.size();
    }

    public List<byte[]> entries() {
        return List.copyOf(entries);
    }

    public TileTree tree() {
        return new TileTree(entries.size(), this);
    }

    public SignedNote checkpoint() {
        return checkpoint(entries.size());
    }

    public SignedNote checkpoint(int size) {
        return signer.sign(new Checkpoint(origin, tree().headAt(size)).text());
    }

    /// What it asks of a witness that knows it at one size, for a checkpoint of another.
    public AddCheckpoint asks(int old, int size) {
        return new AddCheckpoint(old, tree().consistency(old, size), checkpoint(size));
    }
}
