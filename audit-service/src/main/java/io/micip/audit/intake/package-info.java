/// From the event topic into the logs: which logs there are, who signs them, where their checkpoints are noted before
/// anybody sees them, and the thread that reads Kafka.
@NullMarked
package io.micip.audit.intake;

import org.jspecify.annotations.NullMarked;
