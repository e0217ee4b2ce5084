/// The MongoDB client with the guarantees that the platform relies on.
@NullMarked
package io.micip.chassis.mongo;

import org.jspecify.annotations.NullMarked;
