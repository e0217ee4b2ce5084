package io.micip.audit.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.Tile;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.merkle.TileTree;
import io.micip.audit.merkle.TreeHead;

/// Finds out which is wrong where a stored tile is not what the entries below it give: the tile, or the entries.
///
/// The signed root vouches for the unfinished tiles at the right edge, each hash in a tile that is vouched for vouches for
/// the full tile below it, and a leaf hash for its entry. Where neither form of a tile is vouched for, both are damaged.
final class Blame {
    private final TreeHead signed;
    private final Map<TilePath, byte[]> given;
    private final Map<TilePath, byte @Nullable []> stored;
    private final TileSource source;
    private final Map<TilePath, byte @Nullable []> vouched = new HashMap<>();

    /// @param signed what the log's key has signed
    /// @param given tiles as the entries give them, where that is not what is stored
    /// @param stored the same tiles as they are stored; null where there is none
    /// @param source all other tiles
    Blame(TreeHead signed, Map<TilePath, byte[]> given, Map<TilePath, byte @Nullable []> stored, TileSource source) {
        this.signed = signed;
        this.given = given;
        this.stored = stored;
        this.source = source;
        vouchForTheEdge();
    }

    /// The content of a tile that the signature vouches for; null if neither the stored one nor the one that the entries
    /// give is.
    byte @Nullable [] right(TilePath tile) {
        if (!vouched.containsKey(tile)) {
            vouched.put(tile, tile.isFull() ? underParent(tile) : null);
        }
        return vouched.get(tile);
    }

    private byte @Nullable [] underParent(TilePath tile) {
        byte[] above = right(TilePath.at(tile.level() + 1, tile.index() / TilePath.FULL, signed.size()));
        if (above == null) {
            return null;
        }
        int from = (int) (tile.index() % TilePath.FULL) * Hash.LENGTH;
        var wanted = Hash.of(Arrays.copyOfRange(above, from, from + Hash.LENGTH));
        for (byte[] form : forms(tile)) {
            if (form.length == TilePath.FULL * Hash.LENGTH && Tile.rootOf(form).equals(wanted)) {
                return form;
            }
        }
        return null;
    }

    private List<byte[]> forms(TilePath tile) {
        var forms = new ArrayList<byte[]>();
        if (given.containsKey(tile)) {
            byte[] kept = stored.get(tile);
            if (kept != null) {
                forms.add(kept);
            }
            forms.add(given.get(tile));
        } else {
            try {
                forms.add(source.read(tile));
            } catch (TileSource.MissingTile _) {
                forms.add(new byte[0]);
            }
        }
        return forms;
    }

    /// Of the few unfinished tiles, one a level, tries each as it is stored and as the entries give it.
    private void vouchForTheEdge() {
        var edge = new ArrayList<TilePath>();
        for (int level = 0; TilePath.width(level, 0, signed.size()) > 0; level++) {
            long last = (signed.size() >>> level * Byte.SIZE) / TilePath.FULL;
            if (TilePath.width(level, last, signed.size()) > 0) {
                edge.add(TilePath.at(level, last, signed.size()));
            }
        }
        for (int choice = 0; choice < 1 << edge.size(); choice++) {
            var tried = new HashMap<TilePath, byte[]>();
            for (int i = 0; i < edge.size(); i++) {
                var forms = forms(edge.get(i));
                tried.put(edge.get(i), (choice >> i & 1) == 0 ? forms.getFirst() : forms.getLast());
            }
            if (isSigned(tried)) {
                vouched.putAll(tried);
                return;
            }
        }
    }

    private boolean isSigned(Map<TilePath, byte[]> edge) {
        try {
            return new TileTree(signed.size(), tile -> {
                byte[] content = edge.get(tile);
                if (content == null) {
                    throw new TileSource.MissingTile(tile);
                }
                return content;
            }).headAt(signed.size()).equals(signed);
        } catch (TileSource.MissingTile _) {
            return false;
        }
    }
}
