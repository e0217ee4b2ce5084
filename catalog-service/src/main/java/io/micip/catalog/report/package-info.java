/// A report of a source: what it is about, its address template and its typed parameters. The kinds of parameter are
/// closed: there is no free text, so no reference to a report can carry words or a person's number, and a report on one
/// student or behind a secure session cannot be expressed.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.report;
