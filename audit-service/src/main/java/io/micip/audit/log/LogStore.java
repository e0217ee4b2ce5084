package io.micip.audit.log;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Where one log is kept. There is no verb to change or to remove an entry.
///
/// Promised: after [#commit] returns, the whole batch survives a crash of the process and of the machine; if it throws, or
/// the process dies in it, the store holds either the state before or the state after, whole, when it is opened again.
/// One owner at a time: after [#claim] no commit of an owner before it succeeds. Reading is safe from any thread.
///
/// Not promised: that the content is true to the partition or that nobody changed it since; [LogAudit] finds out.
public interface LogStore extends LogContent, AutoCloseable {
    /// What was committed last, as far as this store knows; an owner knows it exactly, others after [#refresh].
    LogState state();

    /// What is committed, read anew from where it is kept.
    /// @throws LogStopped if it is not there any more, or damaged
    LogState stored();

    /// Becomes the one owner of the log, reads anew what is committed, and removes what a commit that did not come to its
    /// end has left. Whoever owned the log before finds its next commit refused.
    /// @throws LogStopped if another owner cannot be kept out, or the log is halted
    void claim();

    /// Adds a batch to the log, all or nothing; only the owner may.
    /// @throws LogFenced if another owner has claimed the log
    /// @throws LogStopped if it could not be made durable; the store then takes no further batch until opened anew
    void commit(LogBatch batch);

    /// Looks again for what another owner has committed; of no effect for an owner.
    void refresh();

    /// Where the entries with these ids stand, for the life of the log, not for a time.
    @Override
    Map<UUID, Long> positionsOf(Set<UUID> ids);

    /// Where the entry with this id stands; empty if the log has none.
    default OptionalLong positionOf(UUID id) {
        var position = positionsOf(Set.of(id)).get(id);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /// The checkpoint that readers may see, as it was noted last.
    Optional<String> served();

    /// Notes the checkpoint that readers may see from now on; only the owner may.
    /// @throws LogFenced if another owner has claimed the log
    void serve(String note);

    /// Why the log was halted, if it was.
    Optional<String> halted();

    /// Halts the log for good: no commit succeeds any more, in any process, also after a new start, until somebody has
    /// looked at it and taken the mark away.
    void halt(String why);

    /// Gives the log up, so that another owner may open it.
    @Override
    void close();
}
