package io.micip.audit.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.testservers.MongoServer;

/// A log is a function of its partition: whatever the batches, the crashes and the owners were, a replay of the partition
/// from its first record gives the same bytes. Each seed is another partition, with duplicates, ids used again, records that
/// are no events, and offsets that are not there.
@ExtendWith(MongoServer.class)
class PureFunctionTest {
    private static final int RECORDS = 1_500;

    @TempDir
    Path folder;

    private static List<SourceRecord> partition(Random random) {
        var records = new ArrayList<SourceRecord>();
        long offset = 0;
        for (int number = 0; records.size() < RECORDS; number++) {
            offset += random.nextInt(50) == 0 ? 3 : 1;
            records.add(switch (random.nextInt(12)) {
                case 0 -> SourceRecords.event(offset, random.nextInt(number + 1));
                case 1 -> SourceRecords.event(offset, random.nextInt(number + 1), "{\"other\":" + number + "}");
                case 2 -> SourceRecords.event(offset, number, "no json");
                default -> SourceRecords.event(offset, number);
            });
        }
        return records;
    }

    private static void compare(List<SourceRecord> records, LogStore store) {
        try (var whole = new WholeLog(LogStoreContract.beginning(), 0, records)) {
            whole.isTheSameAs(store);
        }
    }

    /// Records that the log has not taken, up to a batch of a size that chance gives.
    private static List<SourceRecord> nextBatch(LogStore store, List<SourceRecord> records, Random random) {
        var left = records.stream().filter(record -> record.offset() >= store.state().nextOffset()).toList();
        return left.subList(0, Math.min(left.size(), 1 + random.nextInt(400)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void givesTheSameBytesThroughCrashesOfADirectorysOwner(long seed) {
        var random = new Random(seed);
        var records = partition(random);
        Path place = folder.resolve("log");
        boolean more = true;
        while (more) {
            var failures = FailingDisk.Failure.values();
            var disk = new FailingDisk(Integer.MAX_VALUE, failures[random.nextInt(failures.length)]);
            var store = DirectoryLogStore.open(place, LogStoreContract.beginning(), disk);
            disk.failAt(disk.steps() + 1 + random.nextInt(60));
            more = writesUntilItDies(store, records, random);
            store.abandon();
        }

        try (var store = DirectoryLogStore.open(place, LogStoreContract.beginning(), UnforcedDisk.INSTANCE)) {
            compare(records, store);
        }
    }

    private static boolean writesUntilItDies(LogStore store, List<SourceRecord> records, Random random) {
        try {
            var writer = LogStoreContract.writer(store);
            var batch = nextBatch(store, records, random);
            while (!batch.isEmpty()) {
                writer.write(batch);
                batch = nextBatch(store, records, random);
            }
            return false;
        } catch (LogStopped _) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void givesTheSameBytesWhicheverOfTwoOwnsThePartitionWhen(long seed) {
        var random = new Random(seed);
        var records = partition(random);
        try (var client = MongoClients.create(MongoServer.uri())) {
            MongoDatabase database = client.getDatabase(MongoServer.freshDatabase());
            try (var one = MongoLogStore.open(database, 0, LogStoreContract.beginning());
                    var other = MongoLogStore.open(database, 0, LogStoreContract.beginning())) {
                takeTurns(List.of(one, other), records, random);
                one.refresh();
                compare(records, one);
            }
        }
    }

    /// The one that lost the partition tries to write on now and then, as a paused process does that wakes.
    private static void takeTurns(List<MongoLogStore> owners, List<SourceRecord> records, Random random) {
        LogWriter before = null;
        boolean more = true;
        while (more) {
            var owner = owners.get(random.nextInt(2));
            var writer = LogStoreContract.writer(owner);
            if (before != null && random.nextBoolean()) {
                wake(before, nextBatch(owner, records, random));
            }
            for (int batch = random.nextInt(4); more && batch >= 0; batch--) {
                var next = nextBatch(owner, records, random);
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
