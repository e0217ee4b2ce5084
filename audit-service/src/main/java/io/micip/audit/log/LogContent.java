package io.micip.audit.log;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.micip.audit.merkle.TileSource;

/// What a log holds, for reading: its tiles and bundles, the ids of its entries, the records kept aside.
public interface LogContent extends TileSource {
    /// Where the entries with these ids stand; an id that the log does not have is not among them.
    Map<UUID, Long> positionsOf(Set<UUID> ids);

    /// The raw record that the parked entry at this position stands for.
    Optional<byte[]> parkedRecord(long position);
}
