/// The description of the HTTP API that springdoc derives, completed with what the chassis adds to operations.
@NullMarked
package io.micip.chassis.openapi;

import org.jspecify.annotations.NullMarked;
