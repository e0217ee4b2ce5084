package io.micip.audit.log;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import io.micip.audit.merkle.TileSource;

/// Where one log is kept. There is no verb to change or to remove an entry.
///
/// Promised: after [#commit] returns, the whole batch survives a crash of the process and of the machine; if it throws, or
/// the process dies in it, the store holds either the state before or the state after, whole, when it is opened again.
/// One owner at a time: opening a store that is open elsewhere fails. Reading is safe from any thread.
///
/// Not promised: that the content is true to the partition or that nobody changed it since; [LogCheck] finds out.
public interface LogStore extends TileSource, AutoCloseable {
    /// What was committed last.
    LogState state();

    /// Adds a batch to the log, all or nothing.
    /// @throws LogStopped if it could not be made durable; the store then takes no further batch until opened anew
    void commit(LogBatch batch);

    /// Where the entry with this id stands; empty if the log has none. For the life of the log, not for a time.
    OptionalLong positionOf(UUID id);

    /// The raw record that the parked entry at this position stands for.
    Optional<byte[]> parkedRecord(long position);

    /// Gives the log up, so that another owner may open it.
    @Override
    void close();
}
