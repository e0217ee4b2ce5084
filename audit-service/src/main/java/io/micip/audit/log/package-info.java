/// The log itself: one for each partition of the event topic, and a pure function of it. What is stored, when it counts
/// as stored, and who is told before it is served. Source: C2SP tlog-tiles; docs/adr.
@NullMarked
package io.micip.audit.log;

import org.jspecify.annotations.NullMarked;
