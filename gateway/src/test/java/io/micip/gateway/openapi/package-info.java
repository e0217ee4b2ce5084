/// One document out of many.
@NullMarked
package io.micip.gateway.openapi;

import org.jspecify.annotations.NullMarked;
