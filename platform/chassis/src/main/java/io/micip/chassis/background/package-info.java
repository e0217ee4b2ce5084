/// Work that a service does beside its requests, begun and ended with it.
@NullMarked
package io.micip.chassis.background;

import org.jspecify.annotations.NullMarked;
