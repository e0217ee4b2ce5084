/// The offline check of a proof file: `java -jar audit-service.jar verify FILE --policy FILE`. Starts without Spring,
/// reads two files, and says in plain words what it found.
@NullMarked
package io.micip.audit.verify;

import org.jspecify.annotations.NullMarked;
