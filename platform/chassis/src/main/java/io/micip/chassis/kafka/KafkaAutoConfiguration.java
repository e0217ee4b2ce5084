package io.micip.chassis.kafka;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/// Kafka clients and the check of the topic.
@AutoConfiguration
@EnableConfigurationProperties(KafkaSettings.class)
public class KafkaAutoConfiguration {
    @Bean
    KafkaClients kafkaClients(KafkaSettings settings) {
        return new KafkaClients(settings);
    }

    @Bean
    TopicCheck topicCheck(KafkaClients clients) {
        return new TopicCheck(clients);
    }

    /// Unknown while no broker answers, which hinders no work; down where the topic would forget.
    @Bean
    HealthIndicator topicHealthIndicator(TopicCheck check) {
        return () -> {
            var wrong = check.wrong();
            if (wrong != null) {
                return Health.down().withDetail("topic", wrong).build();
            }
            return check.answered() ? Health.up().build() : Health.unknown().build();
        };
    }
}
