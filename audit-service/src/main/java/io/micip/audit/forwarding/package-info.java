/// Sending records on, as they become provable, to the security tools of those who run the platform: as signed webhooks, each
/// record at least once, in the order of its log. The log is the only buffer.
@NullMarked
package io.micip.audit.forwarding;

import org.jspecify.annotations.NullMarked;
