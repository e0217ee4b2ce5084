/// D2: how long after a district has said no its data can still be opened.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks.revocation;
