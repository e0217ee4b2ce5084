package io.micip.chassis.inbox;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.ids.Ids;
import io.micip.chassis.kafka.KafkaClients;

/// Reading what others told.
@AutoConfiguration
public class InboxAutoConfiguration {
    @Bean
    Parking parking(MongoDatabase database, KafkaClients clients, Ids ids, Clock clock, MeterRegistry metrics) {
        return new Parking(database.getCollection(Parking.COLLECTION), clients, ids, clock, metrics);
    }

    @Bean
    ParkedEndpoint parkedEndpoint(Parking parking) {
        return new ParkedEndpoint(parking);
    }

    @Bean
    EventTails eventTails(KafkaClients clients, Parking parking, JsonMapper json, Clock clock) {
        return new EventTails(new EventTail.Sources(clients, parking, json, clock));
    }
}
