/// One district's Application and Data Sharing Agreement with all that decides beside it: signatures, holds, Schedule A. It
/// is one aggregate, and its version is the epoch by which every other service knows whether its copy is current. Here are
/// what it is, the pure steps of its life, and the port that keeps it.
@NullMarked
package io.micip.agreement.agreement;

import org.jspecify.annotations.NullMarked;
