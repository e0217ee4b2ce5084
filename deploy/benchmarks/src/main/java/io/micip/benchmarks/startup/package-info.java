/// J1: how long each service takes to be ready and what CPU time that costs, with and without the JDK's AOT cache.
@org.jspecify.annotations.NullMarked
package io.micip.benchmarks.startup;
