/// Records as they come: a stream of server-sent events for a filter, which can be taken up again after any of them.
@NullMarked
package io.micip.audit.live;

import org.jspecify.annotations.NullMarked;
