/// What plan-service knows of its neighbour, the catalogue: whether a report may be referred to, and how.
@org.jspecify.annotations.NullMarked
package io.micip.plan.report;
