package io.micip.chassis.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.chassis.background.Repeating;

/// Looks whether the topic keeps everything for ever, since the audit log is a function of what it holds. Until a broker
/// has answered nothing is known; where the answer is wrong nothing is sent.
public final class TopicCheck extends Repeating {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCheck.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final Map<String, String> WANTED = new TreeMap<>(
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));

    private final KafkaClients clients;
    private volatile boolean answered;
    private volatile @Nullable String wrong;

    TopicCheck(KafkaClients clients) {
        super("topic-check", BETWEEN_TRIES);
        this.clients = clients;
    }

    /// Whether a broker has answered.
    public boolean answered() {
        return answered;
    }

    /// What is wrong with the topic and how to mend it, or null.
    public @Nullable String wrong() {
        return wrong;
    }

    @Override
    protected void run() {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, clients.topic());
        try (var admin = clients.admin()) {
            var mistakes = mistakes(admin.describeConfigs(List.of(topic)).all().get().get(topic));
            answered = true;
            wrong = mistakes;
            if (mistakes == null) {
                stop();
            } else {
                LOG.error("topic {}: {}", clients.topic(), mistakes);
            }
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("the broker does not answer yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable String mistakes(@Nullable Config config) {
        if (config == null) {
            return "its settings cannot be read";
        }
        for (var wanted : WANTED.entrySet()) {
            var entry = config.get(wanted.getKey());
            if (entry == null || !wanted.getValue().equals(entry.value())) {
                return wanted.getKey() + ": " + (entry == null ? "none" : entry.value()) + " (expected: "
                        + wanted.getValue() + "); set it with kafka-configs.sh --alter, nothing is sent until then";
            }
        }
        return null;
    }
}
