/// A statewide front end in miniature: signs demo accounts in with authorization code and PKCE, and speaks the public
/// API through the gateway with their bearer tokens. Knows nothing of the services behind.
@org.jspecify.annotations.NullMarked
package io.micip.client;
