/// agreement-service: which districts there are, what each has agreed to share, and what that permits.
@NullMarked
package io.micip.agreement;

import org.jspecify.annotations.NullMarked;
