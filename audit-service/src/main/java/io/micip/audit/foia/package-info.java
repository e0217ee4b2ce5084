/// The desk for requests under Michigan's Freedom of Information Act (FOIA): what came, by when it is to be answered, what was
/// answered. Names searched for stand in a request's own document until they are erased; the log has its id and a keyed hash.
/// Source: MCL 15.231 to 15.246, above all 15.235.
@NullMarked
package io.micip.audit.foia;

import org.jspecify.annotations.NullMarked;
