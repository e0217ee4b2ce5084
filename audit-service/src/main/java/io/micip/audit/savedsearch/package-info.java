/// Saved searches: filters of the records search that an account keeps under names of its own. Nobody else sees them.
@NullMarked
package io.micip.audit.savedsearch;

import org.jspecify.annotations.NullMarked;
