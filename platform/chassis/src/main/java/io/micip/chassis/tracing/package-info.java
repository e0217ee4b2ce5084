/// The trace of a request: one id from the browser to the audit log.
@NullMarked
package io.micip.chassis.tracing;

import org.jspecify.annotations.NullMarked;
