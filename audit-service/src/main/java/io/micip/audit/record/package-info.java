/// The entries of the logs in a form that can be asked for: by district, actor, type, outcome, time. Made from the logs,
/// thrown away and made again at will; never the evidence itself.
@NullMarked
package io.micip.audit.record;

import org.jspecify.annotations.NullMarked;
