/// Signed notes and what the log writes in them: checkpoints, the log's signature, witnesses' cosignatures.
/// Source: C2SP signed-note, tlog-checkpoint 1.0.0, tlog-cosignature 1.0.1.
@NullMarked
package io.micip.audit.note;

import org.jspecify.annotations.NullMarked;
