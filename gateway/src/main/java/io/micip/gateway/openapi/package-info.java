/// The API of the whole platform as one document.
@NullMarked
package io.micip.gateway.openapi;

import org.jspecify.annotations.NullMarked;
