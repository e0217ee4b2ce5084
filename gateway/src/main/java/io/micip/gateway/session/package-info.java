/// Browser sessions: a random id in a cookie on one side, the tokens it stands for, sealed under that very id, in the
/// gateway's store on the other. Whoever reads the store learns no token; whoever restarts the gateway signs nobody out.
@NullMarked
package io.micip.gateway.session;

import org.jspecify.annotations.NullMarked;
