/// Questions to a neighbour that can be answered with "as before": entity tags and the status 304.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.neighbour;
