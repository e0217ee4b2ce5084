/// Schedule A: which aggregate data a district shares, in versions that stay readable.
@NullMarked
package io.micip.agreement.schedulea;

import org.jspecify.annotations.NullMarked;
