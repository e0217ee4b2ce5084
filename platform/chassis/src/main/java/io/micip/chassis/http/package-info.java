/// The shapes of the HTTP API that every service shares: versions, repeated requests, pages.
@NullMarked
package io.micip.chassis.http;

import org.jspecify.annotations.NullMarked;
