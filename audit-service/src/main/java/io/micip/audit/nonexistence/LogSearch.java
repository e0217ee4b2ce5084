package io.micip.audit.nonexistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.audit.entry.EntryFormat;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.intake.OpenLog.Served;
import io.micip.audit.nonexistence.SearchResult.SearchedLog;
import io.micip.chassis.stores.NameSearch;

/// Searches a log's own entries, from the first up to what its checkpoint covers.
final class LogSearch {
    private static final int MOST_PLACES = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final NameSearch names;

    /// Hears of every bundle that was read.
    @FunctionalInterface
    interface Watcher {
        /// @param entries how many were read so far
        void at(long entries) throws SearchWatcher.Abandoned;
    }

    LogSearch(NameSearch names) {
        this.names = names;
    }

    /// @param served what readers may see of the log when its search begins
    /// @param known how many records the log was known to keep aside by then
    /// @throws IOException if not all of those are there
    /// @throws SearchWatcher.Abandoned when the watcher says so
    SearchedLog in(OpenLog log, Served served, long known, Watcher watcher)
            throws IOException, SearchWatcher.Abandoned {
        var found = new Finds(log.number());
        long aside = 0;
        for (long at = 0; at < served.size(); watcher.at(at)) {
            var entries = log.entriesFrom(at);
            if (entries.isEmpty()) {
                throw new IOException("log " + log.number() + ": no entry " + at);
            }
            for (byte[] entry : entries.subList(0, (int) Math.min(entries.size(), served.size() - at))) {
                if (finds(entry)) {
                    found.add("log", at);
                }
                var kept = EntryFormat.looksParked(entry) ? log.parkedRecord(at) : Optional.<byte[]>empty();
                if (kept.isPresent()) {
                    aside++;
                    if (findsAside(kept.get())) {
                        found.add("log-aside", at);
                    }
                }
                at++;
            }
        }
        if (aside < known) {
            throw new IOException(
                    "log " + log.number() + ": " + aside + " records kept aside (expected: " + known + ")");
        }
        var head = served.checkpoint().head();
        return new SearchedLog(log.origin(), head.size(), head.root().toBase64(), served.note().toString(), aside,
                found.count, found.places);
    }

    private static final class Finds {
        private final int log;
        private final List<String> places = new ArrayList<>();
        private long count;

        Finds(int log) {
            this.log = log;
        }

        void add(String kind, long at) {
            count++;
            if (places.size() < MOST_PLACES) {
                places.add(kind + "/" + log + "/" + at);
            }
        }
    }

    /// Value by value: a name that only seems to stand there, from one value on into the next, does not stand in any.
    private boolean finds(byte[] entry) {
        return inAny(JSON.readTree(entry));
    }

    /// Part by part, for a length before one can look like a letter of it.
    private boolean findsAside(byte[] kept) {
        return SourceRecord.parts(kept).stream()
                .anyMatch(part -> names.finds(new String(part, StandardCharsets.UTF_8)));
    }

    private boolean inAny(JsonNode node) {
        if (node.isValueNode()) {
            return names.finds(node.asString());
        }
        return node.valueStream().anyMatch(this::inAny) || node.propertyNames().stream().anyMatch(names::finds);
    }
}
