package io.micip.audit.reading;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.micip.audit.intake.Logs;
import io.micip.audit.record.Extent;
import io.micip.audit.record.Records;

/// What a log had when an answer was made.
/// @param log number of the log
/// @param size entries that its checkpoint covers
/// @param root of the tree over them, base64
/// @param indexedTo how many of the entries the answer was made from
record MadeAt(int log, long size, String root, long indexedTo) {
    /// How things stand now. To be asked for before the records are looked through, so that an answer never claims more.
    static List<MadeAt> now(Logs logs, Records records) {
        return logs.all().stream().flatMap(log -> log.served().stream().map(served -> {
            var head = served.checkpoint().head();
            return new MadeAt(log.number(), head.size(), head.root().toBase64(),
                    records.indexed(log.number(), log.origin()));
        })).toList();
    }

    /// As far as the answer went.
    static Extent extent(List<MadeAt> madeAt) {
        var sizes = new TreeMap<Integer, Long>();
        madeAt.forEach(log -> sizes.put(log.log(), Math.min(log.size(), log.indexedTo())));
        return new Extent(sizes);
    }

    /// The checkpoints, as a header has them: `0:120:root,1:33:root`.
    static String text(List<MadeAt> madeAt) {
        return madeAt.stream().map(log -> log.log() + ":" + log.size() + ":" + log.root())
                .collect(Collectors.joining(","));
    }
}
