package io.micip.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/// Where the broker keeps its files and listens.
///
/// @param directory      holds the records; formatted when empty
/// @param host           address of both listeners; loopback, since there is no authentication
/// @param port           for clients
/// @param controllerPort for the KRaft controller in the same process
record BrokerSettings(Path directory, String host, int port, int controllerPort) {

    static final int NODE_ID = 1;

    /// From system properties `micip.broker.data`, `.host`, `.port`, `.controller-port`.
    static BrokerSettings fromSystemProperties() {
        return new BrokerSettings(Path.of(System.getProperty("micip.broker.data", "broker")).toAbsolutePath(),
                System.getProperty("micip.broker.host", "127.0.0.1"), Integer.getInteger("micip.broker.port", 9092),
                Integer.getInteger("micip.broker.controller-port", 9093));
    }

    /// Kafka's own settings: one node that is broker and controller, sized for a small heap, that deletes nothing.
    Properties toKafka() {
        var kafka = new Properties();
        kafka.put("process.roles", "broker,controller");
        kafka.put("node.id", Integer.toString(NODE_ID));
        kafka.put("controller.quorum.voters", NODE_ID + "@" + host + ":" + controllerPort);
        kafka.put("listeners", "PLAINTEXT://" + host + ":" + port + ",CONTROLLER://" + host + ":" + controllerPort);
        kafka.put("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
        kafka.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        kafka.put("controller.listener.names", "CONTROLLER");
        kafka.put("log.dirs", directory.toString());
        kafka.put("log.retention.ms", "-1");
        kafka.put("auto.create.topics.enable", "false");
        oneReplica(kafka);
        small(kafka);
        return kafka;
    }

    private static void oneReplica(Properties kafka) {
        kafka.put("default.replication.factor", "1");
        kafka.put("min.insync.replicas", "1");
        kafka.put("offsets.topic.replication.factor", "1");
        kafka.put("offsets.topic.num.partitions", "4");
        kafka.put("transaction.state.log.replication.factor", "1");
        kafka.put("transaction.state.log.min.isr", "1");
        kafka.put("transaction.state.log.num.partitions", "1");
        kafka.put("share.coordinator.state.topic.replication.factor", "1");
        kafka.put("share.coordinator.state.topic.min.isr", "1");
        kafka.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void small(Properties kafka) {
        kafka.put("group.initial.rebalance.delay.ms", "0");
        kafka.put("log.cleaner.dedupe.buffer.size", "16777216");
        kafka.put("num.network.threads", "2");
        kafka.put("num.io.threads", "4");
        kafka.put("background.threads", "2");
        kafka.put("num.recovery.threads.per.data.dir", "1");
        // A broker killed and started again must wait until its former self counts as gone: 12 s by default.
        kafka.put("broker.session.timeout.ms", "3000");
        kafka.put("broker.heartbeat.interval.ms", "500");
    }
}
