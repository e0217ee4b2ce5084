/// The reference portal's files, as its build put them under `static/` on the class path.
@NullMarked
package io.micip.gateway.portal;

import org.jspecify.annotations.NullMarked;
