/// The audit log read and recomputed by somebody who trusts nobody: RFC 6962 hashes over the entries themselves,
/// sharing no code with the service that keeps the log.
@org.jspecify.annotations.NullMarked
package io.micip.system.log;
