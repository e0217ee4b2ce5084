package io.micip.local.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/// Main of the local Kafka broker. Formats its directory at first start, starts, creates the topics, prints one line;
/// ends cleanly on TERM. Settings: see [BrokerSettings#fromSystemProperties()].
public final class Broker {

    private Broker() {}

    /// @param arguments none
    /// @throws Exception when Kafka cannot format or start; the process ends with a stack trace and code 1
    public static void main(String[] arguments) throws Exception {
        var settings = BrokerSettings.fromSystemProperties();
        var config = KafkaConfig.fromProps(settings.toKafka(), false);
        formatOnce(settings);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        try {
            server.startup();
            var bootstrap = settings.host() + ":" + settings.port();
            Topics.create(bootstrap);
            System.out.println("broker ready at " + bootstrap);
        } catch (Exception | Error e) {
            // Kafka's threads are no daemons: without this a failed start would stay half alive.
            System.err.println("broker: " + e);
            System.exit(1);
        }
        if (Boolean.getBoolean("micip.local.train")) {
            System.exit(0);
        }
        server.awaitShutdown();
    }

    private static void formatOnce(BrokerSettings settings) throws Exception {
        if (Files.exists(settings.directory().resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(settings.directory());
        new Formatter().setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID).setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER").setDirectories(List.of(settings.directory().toString()))
                .setMetadataLogDirectory(settings.directory().toString())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES).run();
    }
}
