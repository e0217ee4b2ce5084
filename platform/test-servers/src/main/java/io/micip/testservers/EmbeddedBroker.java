package io.micip.testservers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/// A KRaft broker in this JVM: Kafka's own code with a temporary directory, on loopback.
final class EmbeddedBroker {
    private static final String HOST = "127.0.0.1";
    private static final int NODE_ID = 1;

    private EmbeddedBroker() {}

    /// Starts it and answers its address.
    static String start() {
        try {
            var directory = Files.createTempDirectory("micip-test-kafka");
            var port = freePort();
            format(directory);
            var server = new KafkaRaftServer(KafkaConfig.fromProps(settings(directory, port, freePort()), false),
                    Time.SYSTEM);
            server.startup();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.shutdown();
                delete(directory);
            }, "stop-test-kafka"));
            return HOST + ":" + port;
        } catch (Exception e) { // Kafka declares no narrower type
            throw new IllegalStateException("the embedded broker does not start", e);
        }
    }

    private static void format(Path directory) throws Exception {
        new Formatter().setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .setNodeId(NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .run();
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        var kafka = new Properties();
        kafka.put("process.roles", "broker,controller");
        kafka.put("node.id", Integer.toString(NODE_ID));
        kafka.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
        kafka.put("listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        kafka.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        kafka.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        kafka.put("controller.listener.names", "CONTROLLER");
        kafka.put("log.dirs", directory.toString());
        kafka.put("auto.create.topics.enable", "false");
        kafka.put("group.initial.rebalance.delay.ms", "0");
        kafka.put("log.cleaner.dedupe.buffer.size", "16777216");
        kafka.put("controlled.shutdown.enable", "false");
        for (var one : List.of("offsets.topic.replication.factor", "offsets.topic.num.partitions",
                "transaction.state.log.replication.factor", "transaction.state.log.min.isr",
                "transaction.state.log.num.partitions", "share.coordinator.state.topic.replication.factor",
                "share.coordinator.state.topic.min.isr", "share.coordinator.state.topic.num.partitions")) {
            kafka.put(one, "1");
        }
        return kafka;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
