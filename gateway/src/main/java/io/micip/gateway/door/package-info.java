/// Who is let in, and under which conditions: one chain of checks for bearer tokens, one for browsers, and the headers
/// that tell a browser what the pages may do.
@NullMarked
package io.micip.gateway.door;

import org.jspecify.annotations.NullMarked;
