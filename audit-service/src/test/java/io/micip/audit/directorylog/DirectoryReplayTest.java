package io.micip.audit.directorylog;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.audit.log.LogStopped;
import io.micip.audit.log.LogStore;
import io.micip.audit.log.LogStoreContract;
import io.micip.audit.log.RandomPartition;

class DirectoryReplayTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void givesTheSameBytesThroughCrashesOfItsOwner(long seed) {
        var random = new Random(seed);
        var partition = new RandomPartition(random);
        Path place = folder.resolve("log");
        boolean more = true;
        while (more) {
            var failures = FailingDisk.Failure.values();
            var disk = new FailingDisk(Integer.MAX_VALUE, failures[random.nextInt(failures.length)]);
            var store = DirectoryLogStore.open(place, LogStoreContract.beginning(), disk);
            disk.failAt(disk.steps() + 1 + random.nextInt(60));
            more = writesUntilItDies(store, partition, random);
            store.abandon();
        }

        try (var store = DirectoryLogStore.open(place, LogStoreContract.beginning(), UnforcedDisk.INSTANCE)) {
            partition.compare(store);
        }
    }

    private static boolean writesUntilItDies(LogStore store, RandomPartition partition, Random random) {
        try {
            var writer = LogStoreContract.writer(store);
            var batch = partition.nextBatch(store, random);
            while (!batch.isEmpty()) {
                writer.write(batch);
                batch = partition.nextBatch(store, random);
            }
            return false;
        } catch (LogStopped _) {
            return true;
        }
    }
}
