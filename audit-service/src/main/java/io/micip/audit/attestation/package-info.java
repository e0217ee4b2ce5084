/// The attestation: what is really stored, counted field by field and scanned again, signed, and shown to everybody. Made by
/// a command that reads the live stores; served as it was made.
@NullMarked
package io.micip.audit.attestation;

import org.jspecify.annotations.NullMarked;
