/// Changes and the events that tell them, in one write; and the relay that brings the events to Kafka in order.
@NullMarked
package io.micip.chassis.outbox;

import org.jspecify.annotations.NullMarked;
