/// The certificate that no record exists under a name: what it says, its signature, its page for people, and the check that
/// anybody can make offline. Source: MCL 15.235(5)(b).
@NullMarked
package io.micip.audit.certificate;

import org.jspecify.annotations.NullMarked;
