/// The client's own reading of the log, tested with the published vectors.
@org.jspecify.annotations.NullMarked
package io.micip.system.log;
