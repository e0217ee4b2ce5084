/// Kafka clients, the shape of an event on the wire, and the check of the topic's settings.
@NullMarked
package io.micip.chassis.kafka;

import org.jspecify.annotations.NullMarked;
