/// The command line of what runs from this jar without being the service.
@NullMarked
package io.micip.audit.command;

import org.jspecify.annotations.NullMarked;
