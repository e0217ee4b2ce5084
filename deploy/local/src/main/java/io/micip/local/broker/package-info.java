/// A real Kafka broker in KRaft mode, in a process of its own: formats its directory at first start, creates the two
/// topics of the platform, and keeps everything for ever, because the audit log is a function of what it holds.
@NullMarked
package io.micip.local.broker;

import org.jspecify.annotations.NullMarked;
