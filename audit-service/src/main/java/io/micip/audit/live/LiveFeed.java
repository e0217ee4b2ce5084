package io.micip.audit.live;

import java.util.ArrayList;
import java.util.List;

import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Extent;
import io.micip.audit.record.Place;
import io.micip.audit.record.RecordFilter;

/// What the logs have after a position, read from the logs themselves and in their order. No more than a bundle of one log
/// (256 entries) is held at a time, however far behind a reader is and however slowly it reads.
final class LiveFeed {
    private final Entries entries;

    LiveFeed(Entries entries) {
        this.entries = entries;
    }

    /// Where entries are read.
    @FunctionalInterface
    interface Entries {
        /// The entries of a log from an index on, as many as come at once; empty where there are none.
        List<byte[]> from(int log, long index);
    }

    /// The next entries of one log.
    ///
    /// @param taken  those that the filter takes
    /// @param before where a reader is who has none of them
    /// @param after  where a reader is who has all of them, and all that the filter does not take
    record Run(List<AuditRecord> taken, Extent before, Extent after) {
        /// Where a reader is who has this one, and none after it.
        Extent at(AuditRecord one) {
            return before.with(one.place().log(), one.place().index() + 1);
        }
    }

    /// The next entries of a log that has more.
    ///
    /// @param edge how far the log may be shown
    Run next(RecordFilter filter, int log, Extent position, Extent edge) {
        long index = position.of(log);
        long end = edge.of(log);
        var taken = new ArrayList<AuditRecord>();
        for (byte[] entry : entries.from(log, index)) {
            if (index >= end) {
                break;
            }
            var found = AuditRecord.of(new Place(log, index), entry);
            if (filter.takes(found)) {
                taken.add(found);
            }
            index++;
        }
        return new Run(taken, position, position.with(log, index));
    }
}
