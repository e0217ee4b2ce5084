/// Entry format 1: how a record of the event topic becomes the bytes that the log keeps for ever. Frozen; a changed rule
/// is format 2, from an index that the log itself names.
@NullMarked
package io.micip.audit.entry;

import org.jspecify.annotations.NullMarked;
