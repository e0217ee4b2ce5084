/// The measured numbers of the platform: one command each, side by side with a yardstick in the same run.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks;
