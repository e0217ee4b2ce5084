/// How a service says no: closed refusals, and the problem (RFC 9457) that a client gets for each.
@NullMarked
package io.micip.chassis.problem;

import org.jspecify.annotations.NullMarked;
