/// Which reports are used by how many districts, counted from the records of the logs. Small numbers are hidden as the state
/// hides small cells, and nobody can choose the time that is counted, so that no district can be told from a difference.
@org.jspecify.annotations.NullMarked
package io.micip.audit.usage;
