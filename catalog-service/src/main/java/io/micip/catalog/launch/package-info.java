/// Opening a report: the one way from a plan to a source's page. A launch is asked for, checked and kept for a minute;
/// coming for it checks again, puts the opening on record in the same write that uses it up, and only then leads on.
///
/// Source: MDE bulletin of 12 February 2021 (only addresses; only what is agreed), design of launches.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.launch;
