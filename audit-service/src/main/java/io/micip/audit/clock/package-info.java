/// The clocks of Michigan's Freedom of Information Act: when a request counts as received, by when it is to be answered, and
/// which days count. Pure functions. Source: MCL 15.235 (1), (2) and (7); 435.101, 435.102.
@NullMarked
package io.micip.audit.clock;

import org.jspecify.annotations.NullMarked;
