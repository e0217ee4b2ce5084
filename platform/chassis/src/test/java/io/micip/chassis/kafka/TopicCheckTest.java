package io.micip.chassis.kafka;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import io.micip.testservers.KafkaServer;

import static org.assertj.core.api.Assertions.assertThat;

class TopicCheckTest {

    @Test
    void isContentWithATopicThatKeepsEverything() {
        var check = check(KafkaServer.freshTopic());

        check.run();

        assertThat(check.answered()).isTrue();
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
        var check = check(forgetful);

        check.run();

        assertThat(check.wrong()).contains("retention.ms: 604800000 (expected: -1)");
    }

    private static TopicCheck check(String topic) {
        return new TopicCheck(new KafkaClients(new KafkaSettings(KafkaServer.bootstrapServers(), topic)));
    }
}
