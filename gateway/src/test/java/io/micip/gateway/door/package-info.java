/// What the door believes and lets through.
@NullMarked
package io.micip.gateway.door;

import org.jspecify.annotations.NullMarked;
