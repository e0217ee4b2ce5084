package io.micip.audit.intake;

import io.micip.audit.key.LogKey;
import io.micip.chassis.problem.Refused;

/// Where it is put on record that other keys sign a log than before.
///
/// Not promised: that a change is told once. A process that dies between telling and showing tells it again.
interface KeyRecord {
    /// Tells nobody.
    KeyRecord NONE = (_, _, _) -> {};

    /// Checkpoints are signed by this key from now on, or are signed by it no more, as its state says.
    /// @param size of the first checkpoint for which that is so
    /// @throws Refused if it cannot be stored; then nobody may be shown that checkpoint
    void changed(int log, LogKey key, long size);
}
