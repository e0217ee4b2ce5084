/// What a browser session promises, read as a specification.
@NullMarked
package io.micip.gateway.session;

import org.jspecify.annotations.NullMarked;
