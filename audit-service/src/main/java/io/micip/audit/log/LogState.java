package io.micip.audit.log;

import java.util.Optional;

import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TreeHead;

/// All that a log has committed itself to at one moment: what it holds, and how far it has read its partition.
/// @param origin the log's name, for life
/// @param head its size and root
/// @param topicId the id (not the name) of the topic it reads, so that a topic made anew is noticed
/// @param nextOffset the offset of the first record it has not taken
/// @param lastRecord the fingerprint of the record before that; none before the first
/// @param parked how many of its entries stand for records kept aside
/// @param checkpoint the signed note over origin and head; none while the log may not sign
public record LogState(String origin, TreeHead head, String topicId, long nextOffset, Optional<Hash> lastRecord,
        long parked, Optional<String> checkpoint) {

    /// The state of a log before its first record.
    public static LogState beginning(String origin, String topicId) {
        return new LogState(origin, TreeHead.EMPTY, topicId, 0, Optional.empty(), 0, Optional.empty());
    }

    /// The same state, signed.
    public LogState signed(String note) {
        return new LogState(origin, head, topicId, nextOffset, lastRecord, parked, Optional.of(note));
    }
}
