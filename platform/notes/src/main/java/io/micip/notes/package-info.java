/// What makes a text provable to anybody, without us: signed notes and their Ed25519 keys, the one canonical form of JSON,
/// and the file that keeps a secret. Knows nothing of what is written in a note.
/// Source: C2SP signed-note, tlog-cosignature 1.0.1; RFC 8785.
@NullMarked
package io.micip.notes;

import org.jspecify.annotations.NullMarked;
