/// What is checked offline: a proof file, evidence pack, certificate or attestation (`verify FILE --policy POLICY`) and a whole log directory (`check DIRECTORY --vkey
/// VKEY`). Starts without Spring, reads files alone, and says in plain words what it found.
@NullMarked
package io.micip.audit.verify;

import org.jspecify.annotations.NullMarked;
