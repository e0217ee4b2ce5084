/// One district's Application and Data Sharing Agreement with all that decides beside it: signatures, suspensions,
/// Schedule A. It is one aggregate, and its version is the epoch by which every other service knows whether its copy is
/// current.
@NullMarked
package io.micip.agreement.agreement;

import org.jspecify.annotations.NullMarked;
