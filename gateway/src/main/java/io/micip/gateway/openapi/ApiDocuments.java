package io.micip.gateway.openapi;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes one OpenAPI document of those of the services: their paths below `/api/` and `/log/`, which is what the gateway
/// routes, and their schemas, each under its service's name where two services use the same name for different things.
final class ApiDocuments {
    private static final String REFERENCE = "#/components/";

    private final ObjectNode whole;
    private final ObjectNode paths;
    private final ObjectNode components;

    ApiDocuments(JsonMapper json) {
        whole = json.createObjectNode();
        whole.put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "MICIP")
                .put("version", "1")
                .put("description", "Plans of Michigan districts with agreed, aggregate views of state data.");
        paths = whole.putObject("paths");
        components = whole.putObject("components");
        components.putObject("securitySchemes")
                .putObject("accessToken")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        whole.putArray("security").addObject().putArray("accessToken");
    }

    /// Adds one service's document.
    void add(String service, JsonNode document) {
        var renamed = rename(service, document);
        renamed.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/") || path.getKey().startsWith("/log/")) {
                paths.set(path.getKey(), path.getValue());
            }
        });
        renamed.path("components").properties().forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                var all = components.withObjectProperty(kind.getKey());
                kind.getValue().properties().forEach(one -> all.set(one.getKey(), one.getValue()));
            }
        });
    }

    /// Says of a service that its document could not be had.
    void missing(String service) {
        whole.withArrayProperty("x-micip-missing").add(service);
    }

    /// The whole, with everything added so far.
    JsonNode whole() {
        return whole;
    }

    private JsonNode rename(String service, JsonNode document) {
        var result = document.deepCopy();
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            for (Map.Entry<String, JsonNode> one : kind.getValue().properties()) {
                var taken = components.path(kind.getKey()).path(one.getKey());
                if (!taken.isMissingNode() && !taken.equals(one.getValue())) {
                    renameOne(result, kind.getKey(), one.getKey(), capitalized(service) + one.getKey());
                }
            }
        }
        return result;
    }

    private static void renameOne(JsonNode document, String kind, String before, String after) {
        var all = (ObjectNode) document.path("components").path(kind);
        all.set(after, all.remove(before));
        refer(document, REFERENCE + kind + "/" + before, REFERENCE + kind + "/" + after);
    }

    private static void refer(JsonNode node, String before, String after) {
        if (node instanceof ObjectNode object && before.equals(object.path("$ref").asString(""))) {
            object.put("$ref", after);
        }
        node.forEach(child -> refer(child, before, after));
    }

    private static String capitalized(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }
}
