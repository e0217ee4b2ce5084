/// Free text of people on its way in: refused where it seems to name somebody.
@NullMarked
package io.micip.chassis.text;

import org.jspecify.annotations.NullMarked;
