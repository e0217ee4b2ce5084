package io.micip.system.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import static java.util.Comparator.comparingLong;

/// A copy of one log that is brought up to date from time to time. Entries that it has seen are never believed twice:
/// the root over the whole copy must equal the log's at every head.
public final class LogCopy {
    private static final int BUNDLE = 256;

    private final AuditLog source;
    private final int log;
    private final List<byte[]> raw = new ArrayList<>();
    private List<Entry> entries = List.of();

    /// @param log its number
    public LogCopy(AuditLog source, int log) {
        this.source = source;
        this.log = log;
    }

    /// Its number.
    public int log() {
        return log;
    }

    /// Reads what came since.
    ///
    /// @return all entries
    /// @throws IllegalStateException when the log's root is not that of its entries
    public List<Entry> update() throws IOException, InterruptedException {
        var head = source.head(log);
        if (head.size() > raw.size()) {
            var whole = raw.size() - raw.size() % BUNDLE;
            raw.subList(whole, raw.size()).clear();
            raw.addAll(source.raw(head, whole));
            if (!strangers(List.of(head)).isEmpty()) {
                throw new IllegalStateException("log " + log + ": the entries do not hash to the root of its checkpoint"
                        + " at size " + head.size());
            }
            entries = AuditLog.read(log, raw);
        }
        return entries;
    }

    /// Which of these heads, seen at any time, are of this log and not those of the copy's first entries.
    public List<Head> strangers(Collection<Head> heads) {
        var strangers = new ArrayList<Head>();
        var tree = new MerkleTree();
        for (var head : heads.stream().filter(one -> one.log() == log).sorted(comparingLong(Head::size)).toList()) {
            while (tree.size() < Math.min(head.size(), raw.size())) {
                tree.add(raw.get(Math.toIntExact(tree.size())));
            }
            if (tree.size() != head.size() || !Arrays.equals(tree.root(), head.root())) {
                strangers.add(head);
            }
        }
        return strangers;
    }
}
