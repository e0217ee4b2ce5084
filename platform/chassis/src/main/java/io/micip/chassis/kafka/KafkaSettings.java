package io.micip.chassis.kafka;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// `micip.kafka`.
///
/// @param bootstrapServers addresses of brokers
/// @param topic            the one topic of all events
@Validated
@ConfigurationProperties(value = "micip.kafka", ignoreUnknownFields = false)
public record KafkaSettings(@NotBlank String bootstrapServers, @NotBlank String topic) {}
