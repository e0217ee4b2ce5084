/// The keys that a log signs with, one after the other, and those of certificates and attestations: where they are kept, which
/// of them sign and whose signatures still count; and `keys`, the command that changes one for the next. ADR 27.
@NullMarked
package io.micip.audit.key;

import org.jspecify.annotations.NullMarked;
