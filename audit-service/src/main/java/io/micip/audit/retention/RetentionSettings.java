package io.micip.audit.retention;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `micip.retention`.
///
/// @param policy the written policy's file; without one everything is given out for ever
@ConfigurationProperties(value = "micip.retention", ignoreUnknownFields = false)
record RetentionSettings(@Nullable Path policy) {}
