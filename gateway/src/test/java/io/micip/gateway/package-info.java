/// The gateway as its clients see it: a browser, a front end with tokens, the provider, the services behind.
@NullMarked
package io.micip.gateway;

import org.jspecify.annotations.NullMarked;
