/// A1, A3, A4: what the audit log itself costs and finds, without the service around it.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks.log;
