/// The local copy of what agreements permit. It is true as of the moment the last question to agreement-service was sent,
/// by this service's own monotonic clock, and worth nothing once it is older than the bound of 10 seconds. Events only
/// make it faster; nothing but an answer makes it true.
///
/// Source: design of coverage (freshness), MDE bulletin of 12 February 2021.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.coverage;
