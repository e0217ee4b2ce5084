/// Finds what could name one person in the words people write into a plan, before anything is kept. Pure functions over
/// one text at a time: no clock, no store, no word lists from outside; time linear in the length of the text. A finding
/// tells kind, severity and place, never the value, so that it can go into a problem, a log line or an event unread.
///
/// Source: 34 CFR 99.3 (personally identifiable information), bulletin of the Michigan Department of Education of
/// 12 February 2021 (no student information is shown or stored).
@org.jspecify.annotations.NullMarked
package io.micip.privacy;
