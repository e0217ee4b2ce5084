/// The way on to the services: which headers go with a request, how long an answer may take, and what the client gets
/// when a service does not answer. Which path leads where stands in application.yml.
@NullMarked
package io.micip.gateway.route;

import org.jspecify.annotations.NullMarked;
