package io.micip.audit.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.audit.certificate.SearchResult.SearchedLog;
import io.micip.audit.entry.EntryFormat;
import io.micip.audit.entry.SourceRecord;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.intake.OpenLog.Served;
import io.micip.chassis.stores.NameSearch;

/// Searches a log's own entries, from the first up to what its checkpoint covers.
final class LogSearch {
    private static final int MOST_PLACES = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final NameSearch names;

    LogSearch(NameSearch names) {
        this.names = names;
    }

    /// @param served what readers may see of the log when its search begins
    /// @param known how many records the log was known to keep aside by then
    /// @throws IOException if not all of those are there
    SearchedLog in(OpenLog log, Served served, long known) throws IOException {
        var places = new ArrayList<String>();
        long aside = 0;
        for (long at = 0; at < served.size();) {
            var entries = log.entriesFrom(at);
            for (byte[] entry : entries.subList(0, (int) Math.min(entries.size(), served.size() - at))) {
                if (finds(entry)) {
                    places.add("log/" + log.number() + "/" + at);
                }
                var kept = EntryFormat.looksParked(entry) ? log.parkedRecord(at) : Optional.<byte[]>empty();
                if (kept.isPresent()) {
                    aside++;
                    if (findsAside(kept.get())) {
                        places.add("log-aside/" + log.number() + "/" + at);
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
                places.size(), places.stream().limit(MOST_PLACES).toList());
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
