package io.micip.audit.mongolog;

import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStoreContract;
import io.micip.audit.log.LogWriter;
import io.micip.audit.log.RandomPartition;
import io.micip.testservers.MongoServer;

@ExtendWith(MongoServer.class)
class MongoReplayTest {
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void givesTheSameBytesWhicheverOfTwoOwnsThePartitionWhen(long seed) {
        var random = new Random(seed);
        var partition = new RandomPartition(random);
        try (var client = MongoClients.create(MongoServer.uri())) {
            MongoDatabase database = client.getDatabase(MongoServer.freshDatabase());
            try (var one = MongoLogStore.open(database, 0, LogStoreContract.beginning());
                    var other = MongoLogStore.open(database, 0, LogStoreContract.beginning())) {
                takeTurns(List.of(one, other), partition, random);
                one.refresh();
                partition.compare(one);
            }
        }
    }

    /// The one that lost the partition tries to write on now and then, as a paused process does that wakes.
    private static void takeTurns(List<MongoLogStore> owners, RandomPartition partition, Random random) {
        LogWriter before = null;
        boolean more = true;
        while (more) {
            var owner = owners.get(random.nextInt(2));
            var writer = LogStoreContract.writer(owner);
            if (before != null && random.nextBoolean()) {
                wake(before, partition.nextBatch(owner, random));
            }
            for (int batch = random.nextInt(4); more && batch >= 0; batch--) {
                var next = partition.nextBatch(owner, random);
                more = !next.isEmpty();
                if (more) {
                    writer.write(next);
                }
            }
            before = owner == owners.getFirst() ? writer : null;
        }
    }

    private static void wake(LogWriter paused, List<SourceRecord> batch) {
        try {
            paused.write(batch);
        } catch (LogStopped _) {
            // Refused, as it should be where another owns the log now.
        }
    }
}
