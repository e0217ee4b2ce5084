/// What is kept as evidence that somebody acted: who, in which office, when, how recognised, and under exactly which text
/// and Schedule A. Written once, never changed.
@NullMarked
package io.micip.agreement.signature;

import org.jspecify.annotations.NullMarked;
