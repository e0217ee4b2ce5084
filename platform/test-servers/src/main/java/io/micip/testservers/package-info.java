/// Which MongoDB, Kafka and token issuer a test talks to, decided in one place; and the rules of architecture that every
/// module is held to. Tests cannot tell a server in a container from one in their own process.
@NullMarked
package io.micip.testservers;

import org.jspecify.annotations.NullMarked;
