/// Work under faults: a ledger of what was acknowledged to clients, processes killed in mid-work, and the judgement of
/// what the audit log says afterwards.
@org.jspecify.annotations.NullMarked
package io.micip.system.faults;
