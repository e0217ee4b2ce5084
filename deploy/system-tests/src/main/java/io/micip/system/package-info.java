/// The running platform, tested from outside: stories through the public API, the portal in a browser, and faults
/// under load. Nothing here knows the services' code.
@org.jspecify.annotations.NullMarked
package io.micip.system;
