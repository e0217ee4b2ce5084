/// The districts' plans: data sets with their guiding question and data tiles. A tile holds the reference of a report,
/// never the report and never a figure.
@org.jspecify.annotations.NullMarked
package io.micip.plan;
