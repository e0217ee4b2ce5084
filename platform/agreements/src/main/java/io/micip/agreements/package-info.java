/// What a district's agreement permits, in words and as a pure function that agreement-service and catalog-service
/// share (`docs/adr/0005-decision-function-shared.md`). The agreement-service owns the agreements; this package holds
/// only the values that cross its border and the one rule that reads them. It depends on the JDK alone, reads no clock,
/// keeps no state.
@NullMarked
package io.micip.agreements;

import org.jspecify.annotations.NullMarked;
