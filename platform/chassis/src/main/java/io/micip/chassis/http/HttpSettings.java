package io.micip.chassis.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// `micip.http`.
///
/// @param largestBody       largest request body that is read; a longer one is answered with `too-large`
/// @param idempotencySecret keys the digests of idempotency keys; the same for all instances of a service. After a change
///                          a repeated request counts as new
@Validated
@ConfigurationProperties(value = "micip.http", ignoreUnknownFields = false)
public record HttpSettings(@NotNull DataSize largestBody, @NotBlank String idempotencySecret) {}
