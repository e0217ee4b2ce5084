package io.micip.chassis.mongo;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// `micip.mongodb`.
///
/// @param uri      connection string; of a replica set in production
/// @param database of this service alone
@Validated
@ConfigurationProperties(value = "micip.mongodb", ignoreUnknownFields = false)
public record MongoSettings(@NotBlank String uri, @NotBlank String database) {}
