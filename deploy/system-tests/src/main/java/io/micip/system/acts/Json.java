package io.micip.system.acts;

import java.util.LinkedHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON of requests and answers.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// An object.
    ///
    /// @param namesAndValues in turn
    public static String object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return text(object);
    }

    /// Anything as JSON.
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Reads a text.
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /// Reads bytes in UTF-8.
    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }
}
