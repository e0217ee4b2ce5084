/// JSON as requests are read: strictly, with the place of each mistake.
@NullMarked
package io.micip.chassis.json;

import org.jspecify.annotations.NullMarked;
