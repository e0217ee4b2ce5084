/// A2: how long after a change is acknowledged to its author an auditor can fetch a proof of it.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks.audit;
