package io.micip.audit.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

import io.micip.audit.log.LogStopped;

/// What the topics must be like for a log to be kept from them: nothing in them may ever be deleted.
final class KafkaTopics {
    private static final String FOR_EVER = "-1";
    private static final Map<String, String> EVENTS = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.RETENTION_MS_CONFIG, FOR_EVER,
            TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
    private static final Map<String, String> CHECKPOINTS = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT);
    private static final int PATIENCE_MS = 10_000;

    private final String bootstrapServers;
    private final AuditSettings settings;

    /// The event topic as it is now.
    record Events(String topicId, int partitions) {}

    KafkaTopics(String bootstrapServers, AuditSettings settings) {
        this.bootstrapServers = bootstrapServers;
        this.settings = settings;
    }

    /// Checks both topics, and makes the one for checkpoints if there is none.
    /// @throws IOException if the broker cannot be asked, or the event topic is not there yet
    /// @throws LogStopped if a topic's settings would lose records
    Events check() throws IOException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG, "audit-topics", AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2))) {
            makeCheckpoints(admin);
            requireSettings(admin, settings.checkpointTopic(), CHECKPOINTS);
            requireSettings(admin, settings.topic(), EVENTS);
            var described = get(admin.describeTopics(List.of(settings.topic())).allTopicNames()).get(settings.topic());
            if (described == null) {
                throw new IOException(settings.topic() + ": not described");
            }
            return new Events(described.topicId().toString(), described.partitions().size());
        }
    }

    private void makeCheckpoints(Admin admin) throws IOException {
        var topic = new NewTopic(settings.checkpointTopic(), Optional.of(1), Optional.empty()).configs(CHECKPOINTS);
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (IOException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void requireSettings(Admin admin, String topic, Map<String, String> wanted) throws IOException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = get(admin.describeConfigs(List.of(resource)).all()).get(resource);
        for (var setting : wanted.entrySet()) {
            var entry = config == null ? null : config.get(setting.getKey());
            String value = entry == null ? "unset" : entry.value();
            if (!setting.getValue().equals(value)) {
                throw new LogStopped(topic + ": " + setting.getKey() + " is " + value + " (expected: "
                        + setting.getValue() + ", or records are lost)");
            }
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("Kafka: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
