/// A reference is all that any plan ever stores of a report: report id, menu version and parameter values. Here it is
/// checked: that the report is offered, that every value is one it offers, and that no place is another district's.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.reference;
