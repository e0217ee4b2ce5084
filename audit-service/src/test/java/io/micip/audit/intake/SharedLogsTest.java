package io.micip.audit.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.AuditService;
import io.micip.audit.entry.EntryFormat;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.log.LogState;
import io.micip.audit.log.WholeLog;
import io.micip.audit.mongolog.MongoLogStores;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.KafkaSettings;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Two processes of the service share the logs in MongoDB while events come without a pause: one is killed and comes back,
/// the other is paused until its partitions are taken from it, and wakes. Afterwards every log is what its partition gives
/// when it is read from the first record.
@ExtendWith({MongoServer.class, KafkaServer.class})
class SharedLogsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final String topic = KafkaServer.freshTopic();
    private final String name = MongoServer.freshDatabase();
    private final MongoClient client = MongoClients.create(MongoServer.uri());
    private final MongoDatabase database = client.getDatabase(name);
    private final KafkaClients kafka = new KafkaClients(new KafkaSettings(KafkaServer.bootstrapServers(), topic));
    private final List<Process> processes = new ArrayList<>();
    private final Random random = new Random(31);
    private final HashSet<UUID> told = new HashSet<>();

    @AfterEach
    void end() {
        processes.forEach(process -> process.destroyForcibly().onExit().join());
        client.close();
    }

    private Process start(String instance) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), AuditService.class.getName()));
        List.of("server.port=0", "management.server.port=0", "micip.mongodb.uri=" + MongoServer.uri(),
                "micip.mongodb.database=" + name, "micip.kafka.bootstrap-servers=" + KafkaServer.bootstrapServers(),
                "micip.kafka.topic=" + topic, "micip.identity.client-secret=test", "micip.audit.store=mongodb",
                "micip.audit.checkpoint-topic=" + topic + ".checkpoints",
                "micip.audit.log-dir=" + folder.resolve("shared"),
                "micip.audit.anchors=" + folder.resolve("anchors-" + instance))
                .forEach(setting -> command.add("--" + setting));
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(instance + ".log").toFile())).start();
        processes.add(process);
        return process;
    }

    private void tell(Producer<String, byte[]> producer, int number) {
        int one = random.nextInt(10) == 0 ? random.nextInt(number + 1) : number;
        var record = SourceRecords.event(0, one);
        told.add(SourceRecords.id(one));
        var sent = new ProducerRecord<>(topic, random.nextInt(KafkaServer.PARTITIONS), "82030", record.value());
        record.headers().forEach(header -> sent.headers().add(header.name(), header.value()));
        producer.send(sent);
        if (random.nextInt(40) == 0) {
            producer.send(new ProducerRecord<>(topic, "82030", "poison".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void signal(String signal, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor()).isZero();
    }

    private long claims() {
        long claims = 0;
        for (var log : database.getCollection("logs").find()) {
            claims += log.getLong("generation");
        }
        return claims;
    }

    /// Until the partitions are shared by so many processes, each with some of them.
    private void awaitOwners(int count) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            String group = "audit-log." + set();
            try (var admin = kafka.admin()) {
                var members = admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members();
                var shares = members.stream().map(member -> member.assignment().topicPartitions().size()).toList();
                assertThat(shares).hasSize(count).doesNotContain(0);
                assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(KafkaServer.PARTITIONS);
            }
        });
    }

    private String set() throws IOException {
        return Files.readString(folder.resolve("shared/log-set")).split(" ")[0];
    }

    private void awaitEverythingServed() {
        await().atMost(PATIENCE).until(() -> {
            var ends = ends();
            int caughtUp = 0;
            for (Document log : database.getCollection("logs").find()) {
                boolean whole = log.getLong("nextOffset") >= ends.get(log.getInteger("number"));
                caughtUp += whole && log.getString("served") != null
                        && log.getString("served").equals(log.getString("checkpoint")) ? 1 : 0;
            }
            return caughtUp == KafkaServer.PARTITIONS;
        });
    }

    private List<TopicPartition> partitions() {
        return IntStream.range(0, KafkaServer.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number)).toList();
    }

    private List<Long> ends() {
        try (var consumer = kafka.consumer()) {
            var ends = consumer.endOffsets(partitions());
            return partitions().stream().map(ends::get).toList();
        }
    }

    @Test
    void losesAndDoublesNothingWhenOwnersAreKilledAndPaused() throws Exception {
        try (var producer = kafka.producer(); var clock = Executors.newSingleThreadScheduledExecutor()) {
            var numbers = new AtomicInteger();
            clock.scheduleAtFixedRate(() -> tell(producer, numbers.getAndIncrement()), 0, 5, TimeUnit.MILLISECONDS);
            var killed = start("one");
            awaitOwners(1);
            var paused = start("two");
            awaitOwners(2);

            killed.destroyForcibly().onExit().join();
            awaitOwners(1);
            start("one");
            awaitOwners(2);

            signal("-STOP", paused);
            awaitOwners(1);
            long claims = claims();
            signal("-CONT", paused);
            awaitOwners(2);
            await().atMost(PATIENCE).until(() -> claims() > claims);
            assertThat(paused.isAlive()).isTrue();
        }
        awaitEverythingServed();

        assertThat(idsOfAllLogs()).isEqualTo(told);
    }

    /// Every log is the replay of its partition; the ids of all, none twice in a log.
    private HashSet<UUID> idsOfAllLogs() throws IOException {
        var stores = new MongoLogStores(database);
        String set = set();
        var ids = new HashSet<UUID>();
        for (int number = 0; number < KafkaServer.PARTITIONS; number++) {
            String topicId = database.getCollection("logs").find().first().getString("topicId");
            var beginning = LogState.beginning("audit.micip.local/" + set + "/log/" + number, topicId);
            try (var whole = new WholeLog(beginning, number, recordsOf(number));
                    var stored = stores.open(number, beginning)) {
                whole.isTheSameAs(stored);
                var ofThis = new ArrayList<UUID>();
                whole.entries().stream()
                        .filter(entry -> !new String(entry, StandardCharsets.UTF_8).contains("audit.parked"))
                        .map(EntryFormat::idOf).forEach(ofThis::add);
                assertThat(ofThis).doesNotHaveDuplicates();
                ids.addAll(ofThis);
            }
        }
        return ids;
    }

    private List<SourceRecord> recordsOf(int number) {
        var partition = new TopicPartition(topic, number);
        var records = new ArrayList<SourceRecord>();
        try (var consumer = kafka.consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> records.add(EventsConsumer.sourceRecord(record)));
            }
        }
        return records;
    }
}
