/// A log in MongoDB, which several processes have open and one of them extends. ADR 20.
@NullMarked
package io.micip.audit.mongolog;

import org.jspecify.annotations.NullMarked;
