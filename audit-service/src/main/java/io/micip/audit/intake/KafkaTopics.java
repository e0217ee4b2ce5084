package io.micip.audit.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

import io.micip.audit.log.LogStopped;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.TopicCheck;

/// What the topics must be like for a log to be kept from them: nothing in them may ever be deleted.
final class KafkaTopics {
    private static final Map<String, String> CHECKPOINTS = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT, TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final KafkaClients clients;
    private final TopicCheck events;
    private final String checkpointTopic;

    /// The event topic as it is now.
    record Events(String topicId, int partitions) {}

    KafkaTopics(KafkaClients clients, TopicCheck events, String checkpointTopic) {
        this.clients = clients;
        this.events = events;
        this.checkpointTopic = checkpointTopic;
    }

    /// Checks both topics, and makes the one for checkpoints if there is none.
    /// @throws IOException if the broker cannot be asked, or the event topic is not there yet
    /// @throws LogStopped if a topic's settings would lose records
    Events check() throws IOException {
        if (!events.answered()) {
            throw new IOException("Kafka: no broker has answered yet");
        }
        var wrong = events.wrong();
        if (wrong != null) {
            throw new LogStopped(clients.topic() + ": " + wrong);
        }
        try (var admin = clients.admin()) {
            makeCheckpoints(admin);
            requireCompaction(admin);
            var described = get(admin.describeTopics(List.of(clients.topic())).allTopicNames()).get(clients.topic());
            if (described == null) {
                throw new IOException(clients.topic() + ": not described");
            }
            return new Events(described.topicId().toString(), described.partitions().size());
        }
    }

    /// The offset behind the last record of each partition of the event topic, as the broker has it now.
    /// @throws IOException if the broker cannot be asked
    Map<Integer, Long> ends() throws IOException {
        try (var admin = clients.admin()) {
            var described = get(admin.describeTopics(List.of(clients.topic())).allTopicNames()).get(clients.topic());
            if (described == null) {
                throw new IOException(clients.topic() + ": not described");
            }
            var newest = described.partitions().stream().collect(Collectors
                    .toMap(one -> new TopicPartition(clients.topic(), one.partition()), _ -> OffsetSpec.latest()));
            return get(admin.listOffsets(newest).all()).entrySet().stream()
                    .collect(Collectors.toMap(one -> one.getKey().partition(), one -> one.getValue().offset()));
        }
    }

    private void makeCheckpoints(Admin admin) throws IOException {
        var topic = new NewTopic(checkpointTopic, Optional.of(1), Optional.empty()).configs(CHECKPOINTS);
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (IOException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void requireCompaction(Admin admin) throws IOException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, checkpointTopic);
        var config = get(admin.describeConfigs(List.of(resource)).all()).get(resource);
        var policy = config == null ? null : config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
        if (policy == null || !TopicConfig.CLEANUP_POLICY_COMPACT.equals(policy.value())) {
            throw new LogStopped(
                    checkpointTopic + ": cleanup.policy is not compact, so the newest checkpoints are lost");
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
