package io.micip.audit.log;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micip.audit.merkle.Tile;

/// What one commit adds to a log.
/// @param tiles every tile and bundle that is new
/// @param ids the ids of the new entries, with their positions
/// @param parked the raw records kept aside, by the position of the entry that stands for each
/// @param next the state after the commit
public record LogBatch(List<Tile> tiles, Map<UUID, Long> ids, Map<Long, byte[]> parked, LogState next) {

    public LogBatch {
        tiles = List.copyOf(tiles);
        ids = Map.copyOf(ids);
        parked = Map.copyOf(parked);
    }
}
