/// D1: what one decision on coverage costs.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks.decision;
