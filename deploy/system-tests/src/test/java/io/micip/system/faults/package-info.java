/// The judgement is judged: it finds what it is there to find.
@org.jspecify.annotations.NullMarked
package io.micip.system.faults;
