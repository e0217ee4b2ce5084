package io.micip.chassis.outbox;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.ids.Ids;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.TopicCheck;
import io.micip.chassis.problem.RefusalListener;
import io.micip.chassis.tracing.CurrentTrace;

/// The outbox in documents and its relay.
@AutoConfiguration
public class OutboxAutoConfiguration {
    @Bean
    EventComposer eventComposer(@Value("${spring.application.name}") String application, Ids ids, CurrentTrace trace,
            JsonMapper json) {
        return new EventComposer(application, ids, trace, json);
    }

    @Bean
    KafkaEventSender eventSender(KafkaClients clients, TopicCheck check) {
        return new KafkaEventSender(clients, check);
    }

    @Bean
    OutboxRelay outboxRelay(KafkaEventSender sender, Clock clock, MeterRegistry metrics) {
        return new OutboxRelay(sender, clock, metrics);
    }

    @Bean
    AggregatesFactory aggregatesFactory(MongoDatabase database, EventComposer composer, OutboxRelay relay,
            Clock clock) {
        return new AggregatesFactory(database, composer, relay, clock);
    }

    @Bean
    Facts facts(MongoDatabase database, EventComposer composer, OutboxRelay relay, Clock clock) {
        return new Facts(database.getCollection(Facts.COLLECTION), composer, relay, clock);
    }

    @Bean
    Refusals refusals(Facts facts, Clock clock) {
        return new Refusals(facts::record, clock);
    }

    @Bean
    RefusalListener refusalsOnRecord(Refusals refusals) {
        return new RefusalsOnRecord(refusals);
    }
}
