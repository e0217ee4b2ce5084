package io.micip.audit.forwarding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import io.micip.audit.format.RecordFormat;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;

/// A run of entries of one log as it is sent: a line of OCSF each. The same entries always make the same batch, so one that
/// is sent again has the id that it had.
///
/// @param id     for the receiver, to know a batch again
/// @param from   index of the first entry
/// @param to     index after the last
/// @param oldest when the first of them happened
/// @param body   OCSF 1.5.0, one event a line
record Batch(String id, long from, long to, Instant oldest, byte[] body) {
    private static final int LARGEST = 1 << 19; // bytes, but for one event that is larger by itself

    /// @param number  of the log
    /// @param origin  the log's name, whose parts are the ids of its set and itself
    /// @param entries from this index on, at least one
    /// @param until   index at which it ends at the latest
    static Batch of(int number, String origin, long from, List<byte[]> entries, long until) {
        var body = new ByteArrayOutputStream();
        var writer = RecordFormat.OCSF.writer(body);
        var oldest = Instant.EPOCH;
        long index = from;
        try {
            for (byte[] entry : entries) {
                if (index >= until || index > from && body.size() + entry.length > LARGEST) {
                    break;
                }
                var found = AuditRecord.of(new Place(number, index), entry);
                oldest = index == from ? found.time() : oldest;
                writer.write(found);
                index++;
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes everything
        }
        return new Batch(id(origin, from, index), from, index, oldest, body.toByteArray());
    }

    /// As `audit.micip.local-3f0c5a0e8d1b2c4d-log-0-120-376`.
    private static String id(String origin, long from, long to) {
        return origin.replace('/', '-') + "-" + from + "-" + to;
    }

    static String mediaType() {
        return RecordFormat.OCSF.mediaType();
    }
}
