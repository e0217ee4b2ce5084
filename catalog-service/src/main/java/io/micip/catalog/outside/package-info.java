/// Asking outside systems over HTTP: never with a token of ours, never at an address that is not on the internet, never
/// for longer than was said, and wherever a name leads to is what is connected to.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.outside;
