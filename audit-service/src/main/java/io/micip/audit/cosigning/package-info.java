/// Asking witnesses for their cosignatures, beside the logs and never in their way: rounds, one for each log and second at
/// most, each about one checkpoint; what comes back is checked against the policy and kept by the log.
/// Source: C2SP tlog-witness 1.0.0; ADR 19.
@NullMarked
package io.micip.audit.cosigning;

import org.jspecify.annotations.NullMarked;
