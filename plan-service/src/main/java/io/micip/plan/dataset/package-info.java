/// Data sets: the data tiles that a district gathers around a guiding question. Every text is scanned for identifiers
/// of students before it is stored; every change is an event.
@org.jspecify.annotations.NullMarked
package io.micip.plan.dataset;
