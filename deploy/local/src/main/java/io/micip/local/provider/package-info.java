/// A demo OpenID Connect provider (Spring Authorization Server) with a handful of accounts. Production uses any real
/// provider: all the platform asks of one are the claims `micip_orgs` and `micip_roles`, `sid`, and log-out told
/// through the back channel.
@NullMarked
package io.micip.local.provider;

import org.jspecify.annotations.NullMarked;
