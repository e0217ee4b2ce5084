/// Asking for records: who may see which, what each reading leaves in the log itself, and the answers over HTTP.
@NullMarked
package io.micip.audit.reading;

import org.jspecify.annotations.NullMarked;
