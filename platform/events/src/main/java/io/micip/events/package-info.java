/// The published language of MICIP: every fact that one service tells the others, as a record. One sealed interface
/// per teller, one nested record per type and version, one JSON schema and one golden example beside each. An event
/// holds ids, codes, versions and counts; never free text, a person's name or a figure of a report (design rule
/// "no words in events"), and [Code] makes that so at construction.
@org.jspecify.annotations.NullMarked
package io.micip.events;
