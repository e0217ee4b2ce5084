/// A mirror: follows logs from outside, checks every entry, tile and checkpoint against all it has ever seen, keeps them in
/// the same layout, and serves them read-only. Runs by itself; anybody may run one of the public parts, who is admitted
/// one of the entries too. Source: C2SP tlog-tiles, tlog-checkpoint; ADR 23.
@NullMarked
package io.micip.audit.mirror;

import org.jspecify.annotations.NullMarked;
