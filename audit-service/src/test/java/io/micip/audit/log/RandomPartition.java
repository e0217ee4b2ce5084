package io.micip.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;

/// A log is a function of its partition: whatever the batches, the crashes and the owners were, a replay of the partition
/// from its first record gives the same bytes. Each seed is another partition, with duplicates, ids used again, records that
/// are no events, and offsets that are not there.
public final class RandomPartition {
    private static final int RECORDS = 1_500;

    private final List<SourceRecord> records;

    public RandomPartition(Random random) {
        records = partition(random);
    }

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

    /// A replay in one go is the same as what the store holds.
    public void compare(LogStore store) {
        try (var whole = new WholeLog(LogStoreContract.beginning(), 0, records)) {
            whole.isTheSameAs(store);
        }
    }

    /// Records that the log has not taken, up to a batch of a size that chance gives.
    public List<SourceRecord> nextBatch(LogStore store, Random random) {
        var left = records.stream().filter(record -> record.offset() >= store.state().nextOffset()).toList();
        return left.subList(0, Math.min(left.size(), 1 + random.nextInt(400)));
    }
}
