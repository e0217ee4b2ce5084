/// Proofs that leave the house: the offline proof file, the policy that says whose signatures count, and the check that
/// needs nothing but the two. Source: C2SP tlog-proof, tlog-policy.
@NullMarked
package io.micip.audit.proof;

import org.jspecify.annotations.NullMarked;
