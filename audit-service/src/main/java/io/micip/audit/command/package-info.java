/// The command line of what runs from this jar without being the service, and its exchanges with strangers.
@NullMarked
package io.micip.audit.command;

import org.jspecify.annotations.NullMarked;
