/// How long an agreement holds and what moves or ends it: its days in Detroit, notices of the coming end, extensions,
/// reasons of a revocation.
@NullMarked
package io.micip.agreement.term;

import org.jspecify.annotations.NullMarked;
