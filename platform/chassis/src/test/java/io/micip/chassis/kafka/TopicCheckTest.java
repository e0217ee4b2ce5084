package io.micip.chassis.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import io.micip.testservers.KafkaServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TopicCheckTest {

    @Test
    void isContentWithATopicThatKeepsEverything() {
        var check = answered(KafkaServer.freshTopic());

        assertThat(check.wrong()).isNull();
    }

    @Test
    void namesTheSettingOfATopicThatForgets() throws Exception {
        var forgetful = "forgetful." + UUID.randomUUID();
        var clients = new KafkaClients(new KafkaSettings(KafkaServer.bootstrapServers(), forgetful));
        try (var admin = clients.admin()) {
            var topic = new NewTopic(forgetful, 1, (short) 1).configs(Map.of("retention.ms", "604800000"));
            admin.createTopics(List.of(topic)).all().get();
        }
        var check = answered(forgetful);

        assertThat(check.wrong()).contains("retention.ms: 604800000 (expected: -1)");
    }

    /// A broker may not know a topic yet that another has just made.
    private static TopicCheck answered(String topic) {
        var check = new TopicCheck(new KafkaClients(new KafkaSettings(KafkaServer.bootstrapServers(), topic)));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            check.run();
            return check.answered();
        });
        return check;
    }
}
