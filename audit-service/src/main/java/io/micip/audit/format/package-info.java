/// The forms in which records leave the house: JSON as the API shows them, lines of it, CSV for spreadsheets, OCSF for
/// security tools.
@NullMarked
package io.micip.audit.format;

import org.jspecify.annotations.NullMarked;
