/// Stories and bad input over the running platform.
@org.jspecify.annotations.NullMarked
package io.micip.system;
