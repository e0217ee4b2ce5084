/// Asking a neighbour: the token, the time limits and the errors of every Feign client, in one place.
@NullMarked
package io.micip.chassis.feign;

import org.jspecify.annotations.NullMarked;
