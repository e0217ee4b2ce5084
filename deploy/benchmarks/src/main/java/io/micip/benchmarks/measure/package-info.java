/// What every benchmark uses: processes with their CPU time, spreads over rounds, and printed tables.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks.measure;
