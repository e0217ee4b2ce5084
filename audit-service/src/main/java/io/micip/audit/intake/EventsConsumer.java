package io.micip.audit.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.log.LogFenced;
import io.micip.audit.log.LogStopped;
import io.micip.chassis.kafka.KafkaSettings;

/// The thread that reads the event topic into the logs.
///
/// The position in each partition is the log's own, never Kafka's: it is stored in the same commit as the entries. A
/// poll returns as soon as anything waits and takes what is there, up to 4,096 records; so a lone record is provable at
/// once and a flood goes in large batches. What looks as if the partition had been changed stops that log for good; a
/// broker or disk that does not answer is tried again.
final class EventsConsumer implements SmartLifecycle {
    /// Records that are read at once.
    static final int LARGEST_BATCH = 4096;

    private static final Logger LOG = LoggerFactory.getLogger(EventsConsumer.class);
    /// However much waits in the topic, so much of it is in memory, and as much again that is on its way.
    private static final int FETCHED_BYTES = 6 << 20;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration FOLLOW = Duration.ofMillis(200);

    private final Logs logs;
    private final KafkaTopics topics;
    private final KafkaSettings broker;
    private final List<Anchors> anchors;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> current;
    private @Nullable Thread thread;
    private long followed;

    EventsConsumer(Logs logs, KafkaTopics topics, List<Anchors> anchors, KafkaSettings broker) {
        this.logs = logs;
        this.topics = topics;
        this.anchors = List.copyOf(anchors);
        this.broker = broker;
    }

    /// The partition of a record key, as every producer with Kafka's default partitioner chooses it.
    static int partitionOf(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("audit-log").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        lock.lock();
        try {
            ended.signalAll();
        } finally {
            lock.unlock();
        }
        var reading = thread;
        if (reading != null) {
            try {
                reading.join(Duration.ofSeconds(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        workers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                readAsLongAsItGoes();
            } catch (WakeupException _) {
                // Asked to stop.
            } catch (IOException | UncheckedIOException | KafkaException | LogStopped e) {
                LOG.warn("the logs are not extended: {}", e.getMessage());
                beginAnew(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                // Nobody foresaw it, and still the logs must not end with this thread.
                LOG.error("the logs are not extended", e);
                beginAnew(e.toString());
            }
        }
    }

    private void beginAnew(String why) {
        logs.fault(why);
        logs.all().forEach(log -> log.extension().detach());
        pause();
    }

    private void pause() {
        lock.lock();
        try {
            if (running) {
                var _ = ended.awaitNanos(BACK_OFF.toNanos());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void readAsLongAsItGoes() throws IOException {
        var events = topics.check();
        logs.partitions(events.partitions());
        logs.requireSameSet(Anchors.readAll(anchors));
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            current = consumer;
            consumer.subscribe(List.of(broker.topic()),
                    new OwnershipListener(logs, consumer, events.topicId(), anchors));
            while (running) {
                take(consumer);
                if (logs.areShared()) {
                    follow();
                }
            }
        } finally {
            current = null;
        }
    }

    /// Ownership of partitions belongs to the log set. A directory's one owner always has the same name in the group, so
    /// that after a crash it gets its partitions back at once and not when its former self has timed out. Processes that
    /// share the logs share the partitions.
    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "audit-log." + logs.setId());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "audit-log");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, LARGEST_BATCH);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        if (logs.areShared()) {
            // Only what moves is given up; who is not heard of for ten seconds loses what it has.
            settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    CooperativeStickyAssignor.class.getName());
            settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        } else {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "owner");
        }
        return settings;
    }

    private void follow() {
        long now = System.nanoTime();
        if (now - followed > FOLLOW.toNanos()) {
            logs.follow();
            followed = now;
        }
    }

    private void take(KafkaConsumer<byte[], byte[]> consumer) throws IOException {
        var polled = consumer.poll(POLL);
        var work = new ArrayList<Callable<Boolean>>();
        for (var partition : consumer.assignment()) {
            var records = polled.records(partition).stream().map(EventsConsumer::sourceRecord).toList();
            long lag = consumer.currentLag(partition).orElse(0);
            logs.log(partition.partition()).ifPresent(log -> {
                log.extension().lag(lag);
                work.add(() -> take(log, records));
            });
        }
        boolean any = false;
        try {
            for (var done : workers.invokeAll(work)) {
                any |= done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
        }
        if (any) {
            logs.grew();
        }
    }

    private Boolean take(OpenLog log, List<SourceRecord> records) throws IOException {
        try {
            var before = log.served();
            log.extension().take(records, anchors);
            return !before.equals(log.served());
        } catch (LogStopped e) {
            stopped(log, e);
            return false;
        }
    }

    /// A disk that failed may come back, so the log is opened anew; who was fenced asks for its partitions anew; a
    /// contradiction stays one.
    private void stopped(OpenLog log, LogStopped why) throws IOException {
        if (why instanceof LogFenced) {
            throw new IOException(why.getMessage(), why);
        }
        if (why.getCause() instanceof IOException) {
            logs.reopen(log.number(), log.topicId());
            throw new IOException(why.getMessage(), why);
        }
        LOG.error("log {} has stopped for good: {}", log.number(), why.getMessage());
        log.stop(String.valueOf(why.getMessage()));
    }

    static SourceRecord sourceRecord(ConsumerRecord<byte[], byte[]> record) {
        var headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> new SourceRecord.Header(header.key(), header.value())).toList();
        return new SourceRecord(record.offset(), record.key(), record.value(), headers);
    }
}
