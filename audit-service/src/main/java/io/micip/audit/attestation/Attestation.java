package io.micip.audit.attestation;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was found in the stores at one time.
///
/// @param at     when reading began
/// @param logs   all logs, read up to their checkpoints just before
/// @param stores one tally for each service
/// @param scan   of all texts
/// @param strangers databases of no service
record Attestation(Instant at, List<ReadLog> logs, List<StoreTally> stores, TextScan scan,
        List<String> strangers) {
    static final int FORMAT = 1;
    private static final JsonMapper JSON = new JsonMapper();

    /// Whether nothing was found that must not be there.
    boolean isClean() {
        return scan.hits().isEmpty() && astray().isEmpty();
    }

    /// What is stored and stands in no line of the inventory, or is not what its line says.
    SortedMap<String, Long> astray() {
        var all = new TreeMap<String, Long>();
        stores.forEach(store -> all.putAll(store.astray()));
        strangers.forEach(name -> all.put(name + ": no such database in the inventory", 1L));
        return all;
    }

    /// The inventory as it is signed and served.
    ObjectNode json() {
        var json = JSON.createObjectNode();
        json.put("format", FORMAT).put("at", at.toString());
        var checkpoints = json.putArray("logs");
        logs.forEach(log -> add(checkpoints.addObject(), log));
        json.set("scan", scanned());
        json.set("astray", counts(astray()));
        json.set("kinds", counts(kinds()));
        var services = json.putArray("services");
        stores.forEach(store -> add(services.addObject(), store));
        return json;
    }

    private ObjectNode scanned() {
        var hits = scan.hits();
        var json = JSON.createObjectNode().put("texts", scan.texts()).put("characters", scan.characters())
                .put("hits", hits.values().stream().mapToLong(Long::longValue).sum())
                .put("warnings", scan.warnings());
        json.set("places", counts(hits));
        return json;
    }

    private SortedMap<String, Long> kinds() {
        var kinds = new TreeMap<String, Long>();
        for (var store : stores) {
            store.collections().forEach((name, tally) -> tally.values().forEach((path, count) -> kinds
                    .merge(store.element(name, path).kind().code(), count, Long::sum)));
        }
        return kinds;
    }

    private static void add(ObjectNode json, ReadLog log) {
        var head = log.checkpoint().head();
        json.put("origin", log.checkpoint().origin()).put("size", head.size()).put("root", head.root().toBase64())
                .put("parked", log.parked()).put("records", log.records());
    }

    private static void add(ObjectNode json, StoreTally store) {
        var collections = json.put("service", store.service()).putArray("collections");
        store.collections().forEach((name, tally) -> {
            var elements = collections.addObject().put("name", name).put("documents", tally.documents())
                    .putArray("elements");
            tally.values().forEach((path, count) -> {
                var element = store.element(name, path);
                elements.addObject().put("path", path).put("kind", element.kind().code()).put("values", count)
                        .put("purpose", element.purpose());
            });
        });
    }

    private static ObjectNode counts(SortedMap<String, Long> counts) {
        var json = JSON.createObjectNode();
        counts.forEach(json::put);
        return json;
    }
}
