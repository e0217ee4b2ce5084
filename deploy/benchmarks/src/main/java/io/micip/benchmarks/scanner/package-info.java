/// S3: how well the identifier scanner and the small-cell lint find what they should, and what a field costs.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks.scanner;
