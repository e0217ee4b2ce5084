package io.micip.testservers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClients;
import com.nimbusds.jwt.SignedJWT;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith({MongoServer.class, KafkaServer.class})
class ServersTest {

    @Test
    void storesADocument() {
        try (var client = MongoClients.create(MongoServer.uri())) {
            var things = client.getDatabase(MongoServer.freshDatabase()).getCollection("things");

            things.insertOne(new Document("_id", 1));

            assertThat(things.countDocuments()).isOne();
        }
    }

    @Test
    void bringsARecordFromProducerToConsumer() throws Exception {
        var topic = KafkaServer.freshTopic();
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaServer.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var sent = producer.send(new ProducerRecord<>(topic, "82030", "hello")).get();
            var partition = new TopicPartition(topic, sent.partition());
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));

            var records = consumer.poll(Duration.ofSeconds(20));

            assertThat(records).extracting(record -> record.value()).containsExactly("hello");
        }
    }

    @Test
    void knowsWhatKafkaWasToldUnderAKey() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaServer.bootstrapServers());
        var key = MongoServer.freshDatabase();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var refused = new ProducerRecord<>(KafkaServer.EVENTS, key, "{\"reason\":\"revoked\"}");
            refused.headers().add("ce_type", "io.micip.test.refused.v1".getBytes(StandardCharsets.UTF_8));
            refused.headers().add("ce_agreementversion", "7".getBytes(StandardCharsets.UTF_8));
            producer.send(refused).get();
        }

        assertThat(Told.about(key)).extracting(Told::line).containsExactly("io.micip.test.refused.v1 revoked 7 -");
    }

    @Test
    void makesTheTopicsOfThePlatform() {
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaServer.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            assertThat(consumer.partitionsFor(KafkaServer.EVENTS)).hasSize(KafkaServer.PARTITIONS);
            assertThat(consumer.partitionsFor(KafkaServer.CHECKPOINTS)).hasSize(1);
        }
    }

    @Test
    void servesTheKeyThatItSignsWith() throws Exception {
        try (var tokens = TestTokens.start(); var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(tokens.issuer() + "/oauth2/jwks")).build(),
                    BodyHandlers.ofString());

            var token = SignedJWT.parse(tokens.token("planner@district:82030"));

            assertThat(answer.body()).contains(token.getHeader().getKeyID()).doesNotContain("\"d\"");
            assertThat(token.getJWTClaimsSet().getStringListClaim("micip_orgs")).containsExactly("district:82030");
        }
    }
}
