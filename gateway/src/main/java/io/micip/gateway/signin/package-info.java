/// Signing in and out with the OpenID Connect provider: code flow with PKCE, renewal of tokens, log-out by the person
/// and by the provider, and the record of each.
@NullMarked
package io.micip.gateway.signin;

import org.jspecify.annotations.NullMarked;
