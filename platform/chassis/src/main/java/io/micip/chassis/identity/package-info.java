/// Who asks: the caller of a request, read from a verified access token, with what each organisation granted it.
@NullMarked
package io.micip.chassis.identity;

import org.jspecify.annotations.NullMarked;
