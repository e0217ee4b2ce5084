package io.micip.audit.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.audit.log.LogFenced;
import io.micip.audit.log.LogStopped;
import io.micip.audit.merkle.TileSource;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// Who owns a partition extends its log: a partition that comes is held against what the anchors remember by then, claimed
/// and read from where its log stands; one that goes is let go. What contradicts the partition or an anchor stops that log for good; a store that does not answer lets
/// the whole consumer begin anew.
final class OwnershipListener implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(OwnershipListener.class);

    private final Logs logs;
    private final Consumer<byte[], byte[]> consumer;
    private final String topicId;
    private final List<Anchors> anchors;

    OwnershipListener(Logs logs, Consumer<byte[], byte[]> consumer, String topicId, List<Anchors> anchors) {
        this.logs = logs;
        this.consumer = consumer;
        this.topicId = topicId;
        this.anchors = List.copyOf(anchors);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        var first = consumer.beginningOffsets(partitions);
        var end = consumer.endOffsets(partitions);
        var remembered = partitions.isEmpty() ? List.<SignedNote>of() : remembered();
        for (var partition : partitions) {
            var log = logs.openFor(partition.partition(), topicId);
            try {
                log.extension().attach(topicId, remembered);
                requireWithin(log, first.getOrDefault(partition, -1L), end.getOrDefault(partition, -1L));
                consumer.seek(partition, log.extension().resumeOffset());
            } catch (LogStopped | Malformed | TileSource.MissingTile e) {
                if (e instanceof LogFenced || e.getCause() instanceof IOException) {
                    throw e;
                }
                LOG.error("log {} has stopped for good: {}", log.number(), e.getMessage());
                log.stop(String.valueOf(e.getMessage()));
                consumer.seek(partition, end.getOrDefault(partition, 0L));
                consumer.pause(List.of(partition));
            }
        }
        logs.fault(null);
    }

    /// Read each time: since the last time another owner may have gone further.
    private List<SignedNote> remembered() {
        try {
            return Anchors.readAll(anchors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireWithin(OpenLog log, long first, long end) {
        var extension = log.extension();
        if (extension.resumeOffset() < first || extension.nextOffset() > end) {
            throw new LogStopped(log.origin() + ": the partition holds offsets " + first + " to below " + end
                    + " (expected: to go on at " + extension.nextOffset() + "); records are gone");
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            logs.log(partition.partition()).ifPresent(log -> log.extension().detach());
        }
    }
}
