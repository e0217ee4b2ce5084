/// What decided for a district, and from when on: every version of it, kept for good, so that a decision can be asked
/// for any past instant.
///
/// Source: `docs/adr/0013-what-decided-then-is-kept.md`.
@NullMarked
package io.micip.agreement.epoch;

import org.jspecify.annotations.NullMarked;
