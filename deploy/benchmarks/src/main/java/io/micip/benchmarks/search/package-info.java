/// How long somebody waits who looks for a report among a thousand.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks.search;
