/// Impact before saying yes: which data tiles of which data sets would go dark or light by a step, asked of
/// plan-service. Looking changes nothing.
@NullMarked
package io.micip.agreement.impact;

import org.jspecify.annotations.NullMarked;
