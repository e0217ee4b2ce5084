package io.micip.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The CloudEvents `type` of a [PublishedEvent], with its version: `io.micip.agreement.revoked.v1`. A type is never
/// changed but by an added optional field; anything else is a new version beside it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /// The type, lower-case, words joined with hyphens, ending with the version.
    String value();
}
