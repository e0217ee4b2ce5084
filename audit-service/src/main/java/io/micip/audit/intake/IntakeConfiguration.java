package io.micip.audit.intake;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.audit.directorylog.DirectoryLogStores;
import io.micip.audit.key.LogKeys;
import io.micip.audit.log.LogStores;
import io.micip.audit.mongolog.MongoLogStores;
import io.micip.audit.proof.TrustPolicy;
import io.micip.chassis.identity.PublicPaths;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.KafkaSettings;
import io.micip.chassis.kafka.TopicCheck;
import io.micip.chassis.mongo.MongoIndexes;
import io.micip.chassis.outbox.Facts;

/// Puts the logs together: their set, their anchors, and the thread that extends them.
@Configuration
@EnableConfigurationProperties(AuditSettings.class)
class IntakeConfiguration {
    private static final int SET_ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    /// Whose cosignatures count; names no log.
    @Bean
    TrustPolicy witnessPolicy(AuditSettings settings) {
        return settings.policy();
    }

    @Bean
    LogStores logStores(AuditSettings settings, MongoDatabase database) {
        return switch (settings.store()) {
            case DIRECTORY -> new DirectoryLogStores(settings.logDir().resolve("log"));
            case MONGODB -> new MongoLogStores(database);
        };
    }

    @Bean
    LogSet logSet(AuditSettings settings, LogStores stores, TrustPolicy policy, Facts facts) {
        return LogSet.open(settings.logDir(), HexFormat.of().formatHex(random(SET_ID_BYTES)), settings.name(), stores,
                policy).telling(new FactsOfKeys(facts));
    }

    @Bean
    @ConditionalOnProperty(name = "micip.audit.store", havingValue = "mongodb")
    MongoIndexes logTileIndexes() {
        return MongoLogStores.indexOfTiles();
    }

    @Bean
    @ConditionalOnProperty(name = "micip.audit.store", havingValue = "mongodb")
    MongoIndexes logIdIndexes() {
        return MongoLogStores.indexOfIds();
    }

    @Bean
    FilterSecret filterSecret(LogSet set) {
        return new FilterSecret(set.secret("filters", () -> random(SECRET_BYTES)));
    }

    @Bean
    LogKeys certificateKeys(LogSet set) {
        return set.certificates();
    }

    @Bean
    Logs logs(LogSet set, AuditSettings settings, MeterRegistry registry) {
        return new Logs(set, settings.fresh(), new LogMetrics(registry));
    }

    @Bean
    KafkaAnchors kafkaAnchors(AuditSettings settings, KafkaClients clients) {
        return new KafkaAnchors(clients, settings.checkpointTopic());
    }

    @Bean
    KafkaTopics kafkaTopics(AuditSettings settings, KafkaClients clients, TopicCheck check) {
        return new KafkaTopics(clients, check, settings.checkpointTopic());
    }

    @Bean
    CaughtUpLogs caughtUpLogs(Logs logs, KafkaTopics topics) {
        return new CaughtUpLogs(logs, topics::ends);
    }

    @Bean
    EventsConsumer eventsConsumer(Logs logs, KafkaTopics topics, KafkaAnchors kafka, AuditSettings settings,
            KafkaSettings broker) {
        List<Anchors> anchors = new ArrayList<>(List.of(kafka));
        settings.anchors().forEach(directory -> anchors.add(new DirectoryAnchors(directory)));
        return new EventsConsumer(logs, topics, anchors, broker);
    }

    @Bean
    LogAuditor logAuditor(Logs logs, AuditSettings settings) {
        return new LogAuditor(logs, settings.check());
    }

    @Bean
    LogHealth logHealthIndicator(Logs logs) {
        return new LogHealth(logs);
    }

    /// Hashes are for everybody; entries are not (design: `tile/entries` carries every district's records).
    @Bean
    PublicPaths publicLogPaths() {
        return new PublicPaths(List.of("/log/{number:[0-9]+}/checkpoint", "/log/{number:[0-9]+}/witnessed",
                "/log/{number:[0-9]+}/tile/{level:[0-9]+}/**",
                "/api/v1/logs/policy",
                "/api/v1/logs/{number:[0-9]+}/policy"));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
