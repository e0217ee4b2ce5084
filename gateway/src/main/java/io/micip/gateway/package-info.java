/// The one door of the platform: signing in and out, rate limits, routes with breakers, security headers, and the
/// portal's files. It holds no domain word; what may be done with a district's data is decided by the services.
@NullMarked
package io.micip.gateway;

import org.jspecify.annotations.NullMarked;
