/// The whole platform on one machine: a real Kafka broker, a durable store that speaks the MongoDB wire protocol,
/// a demo OpenID Connect provider, stand-ins for the two source systems, and the supervisor that starts them with
/// the five services. Nothing here runs in production; production gives addresses of real clusters instead.
@NullMarked
package io.micip.local;

import org.jspecify.annotations.NullMarked;
