/// Evidence packs: an answer of the audit log as one file that proves itself, offline.
@NullMarked
package io.micip.audit.pack;

import org.jspecify.annotations.NullMarked;
