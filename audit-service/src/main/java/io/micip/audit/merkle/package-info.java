/// The Merkle tree of RFC 6962 section 2.1, cut into tiles as C2SP tlog-tiles lays them out. Pure functions and values:
/// nothing here reads a disk, a clock or a network, so every rule can be tested against the published vectors.
@NullMarked
package io.micip.audit.merkle;

import org.jspecify.annotations.NullMarked;
