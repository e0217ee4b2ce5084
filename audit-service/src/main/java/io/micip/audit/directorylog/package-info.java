/// A log in a directory of this machine: its files and their one commit, and the check and the copy of a whole directory.
@NullMarked
package io.micip.audit.directorylog;

import org.jspecify.annotations.NullMarked;
