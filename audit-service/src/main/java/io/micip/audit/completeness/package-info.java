/// Whether an answer left anything out: every entry of a mirrored log is read again, and held to the filter that the
/// service itself uses. Offline; needs a mirror with entries, or a copy of the log directory.
@NullMarked
package io.micip.audit.completeness;

import org.jspecify.annotations.NullMarked;
