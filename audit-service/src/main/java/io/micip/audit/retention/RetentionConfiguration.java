package io.micip.audit.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.chassis.identity.PublicPaths;

/// Reads the written policy, and lets everybody read it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {
    @Bean
    RetentionPolicy retentionPolicy(RetentionSettings settings) {
        var file = settings.policy();
        if (file == null || file.toString().isEmpty()) {
            return RetentionPolicy.forEver();
        }
        try {
            return RetentionPolicy.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("micip.retention.policy: " + file + " (expected: a file to be read)", e);
        }
    }

    @Bean
    PublicPaths publicRetention() {
        return new PublicPaths(List.of("/api/v1/logs/retention"));
    }
}
