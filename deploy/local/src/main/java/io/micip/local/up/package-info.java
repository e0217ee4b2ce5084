/// What `deploy/up` runs: looks whether the machine is ready, prepares the jars, starts every process of the platform in
/// the order in which they need each other, watches them, seeds demo data through the public API, and stops all.
@NullMarked
package io.micip.local.up;

import org.jspecify.annotations.NullMarked;
