/// How long entries are given out: a written policy with years by type of record, the minimum index of each log that follows
/// from it, and legal holds, set and lifted by two people. Nothing is deleted: bundles below the minimum index are refused at
/// HTTP, so proofs go on working. Source: C2SP tlog-tiles, pruning.
@NullMarked
package io.micip.audit.retention;

import org.jspecify.annotations.NullMarked;
