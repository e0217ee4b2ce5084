/// Ids and the clock, handed in everywhere, so that a test can fix both.
@NullMarked
package io.micip.chassis.ids;

import org.jspecify.annotations.NullMarked;
