/// How a text is read before any rule judges it: folded to plain characters, cut into groups of digits, with the
/// cue words and dates in it. Internal to this module: services use `io.micip.privacy` alone.
@org.jspecify.annotations.NullMarked
package io.micip.privacy.reading;
