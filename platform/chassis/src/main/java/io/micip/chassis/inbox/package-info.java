/// Reading what others told: every partition, tolerant of records that cannot be read.
@NullMarked
package io.micip.chassis.inbox;

import org.jspecify.annotations.NullMarked;
