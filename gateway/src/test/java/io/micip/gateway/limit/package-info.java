/// Who is counted as what, and for how long.
@NullMarked
package io.micip.gateway.limit;

import org.jspecify.annotations.NullMarked;
