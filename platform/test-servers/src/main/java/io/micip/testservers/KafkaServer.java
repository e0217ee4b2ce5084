package io.micip.testservers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.kafka.KafkaContainer;

/// The Kafka broker of a test run: the one that `MICIP_TEST_KAFKA` names, else a container where a Docker engine offers
/// one, else a real KRaft broker in this process. One per JVM, started at the first use, with the platform's topics.
///
/// Tests that count records or read from the beginning take a [#freshTopic()], since the others share `micip.events`.
public final class KafkaServer implements BeforeAllCallback {
    /// Every event of the platform.
    public static final String EVENTS = "micip.events";
    /// The newest signed checkpoint of each audit log.
    public static final String CHECKPOINTS = "micip.checkpoints";
    /// Partitions of [#EVENTS] and of every fresh topic.
    public static final int PARTITIONS = 4;

    private static final String SETTING = "MICIP_TEST_KAFKA";
    private static final String IMAGE = "apache/kafka:4.2.0";
    private static final int PATIENCE_SECONDS = 60;
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("cleanup.policy", "delete", "retention.ms", "-1",
            "retention.bytes", "-1");

    /// Made by JUnit.
    public KafkaServer() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        bootstrapServers();
    }

    /// Its address, starting it when it is the first time.
    public static String bootstrapServers() {
        return Started.BOOTSTRAP;
    }

    /// A topic like `micip.events` that no other test uses.
    public static String freshTopic() {
        var name = "test." + UUID.randomUUID();
        create(bootstrapServers(), List.of(events(name)));
        return name;
    }

    private static NewTopic events(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(KEPT_FOR_EVER);
    }

    private static void create(String bootstrap, List<NewTopic> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var missing = topics.stream().filter(topic -> !present.contains(topic.name())).toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the test broker does not create topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Holds what is started once.
    private static final class Started {
        static final String BOOTSTRAP = start();

        private static String start() {
            var bootstrap = address();
            var checkpoints = new NewTopic(CHECKPOINTS, 1, (short) 1)
                    .configs(Map.of("cleanup.policy", "compact", "retention.ms", "-1", "retention.bytes", "-1"));
            create(bootstrap, List.of(events(EVENTS), checkpoints));
            return bootstrap;
        }

        private static String address() {
            var given = System.getenv(SETTING);
            if (given != null && !given.isBlank()) {
                Announcement.say("Kafka of " + SETTING);
                return given;
            }
            if (Docker.offers(IMAGE)) {
                Announcement.say("Kafka in a container, " + IMAGE);
                return container();
            }
            Announcement.say("embedded Kafka broker (no Docker image at hand)");
            return EmbeddedBroker.start();
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static String container() {
            var container = new KafkaContainer(IMAGE);
            container.start();
            return container.getBootstrapServers();
        }
    }
}
