/// A front end in miniature, of another origin than the portal and with access tokens of its own, as a statewide front end
/// has them: three files without a framework, to read, to try and to test by (docs/front-ends.md).
@NullMarked
package io.micip.local.frontend;

import org.jspecify.annotations.NullMarked;
