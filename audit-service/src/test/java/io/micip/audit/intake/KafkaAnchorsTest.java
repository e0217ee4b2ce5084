package io.micip.audit.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.audit.TestLog;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.KafkaSettings;
import io.micip.testservers.KafkaServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(KafkaServer.class)
class KafkaAnchorsTest {
    private final String topic = KafkaServer.freshTopic();
    private final KafkaClients clients = new KafkaClients(new KafkaSettings(KafkaServer.bootstrapServers(), topic));
    private final KafkaAnchors anchors = new KafkaAnchors(clients, topic);
    private final TestLog one = TestLog.of("log.example/one").grow(9);
    private final TestLog other = TestLog.of("log.example/other").grow(4);

    @AfterEach
    void close() {
        anchors.close();
    }

    @Test
    void remembersTheFurthestOfEachLogNotTheLast() throws IOException {
        anchors.note(one.origin(), one.checkpoint(3));
        anchors.note(one.origin(), one.checkpoint(9));
        anchors.note(other.origin(), other.checkpoint(4));
        anchors.note(one.origin(), one.checkpoint(5)); // by a process that was paused

        assertThat(anchors.read()).extracting(Object::toString).containsExactlyInAnyOrder(
                one.checkpoint(9).toString(), other.checkpoint(4).toString());
    }

    @Test
    void refusesALogWhoseLastAnchorIsDamaged() throws Exception {
        anchors.note(one.origin(), one.checkpoint(3));
        try (var producer = clients.producer()) {
            producer.send(new ProducerRecord<>(topic, 0, one.origin(), "no note".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        assertThatThrownBy(anchors::read).isInstanceOf(IOException.class).hasMessageContaining("damaged");

        anchors.note(one.origin(), one.checkpoint(5));
        assertThat(anchors.read()).hasSize(1);
    }
}
