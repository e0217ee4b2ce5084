package io.micip.chassis.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Takes only texts that can be stored and sent on: JSON lets through halves of surrogate pairs, which UTF-8 cannot hold,
/// and NUL, which ends a field's name in BSON.
final class WellFormedText extends StdScalarDeserializer<String> {
    private WellFormedText() {
        super(String.class);
    }

    static JacksonModule module() {
        return new SimpleModule("well-formed-text").addDeserializer(String.class, new WellFormedText())
                .addKeyDeserializer(String.class, new Key());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !isWellFormed(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "no text");
        }
        return text;
    }

    static boolean isWellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == 0) {
                return false;
            }
        }
        return true;
    }

    /// The same for the names in maps.
    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return isWellFormed(key) ? key : context.handleWeirdKey(String.class, "", "no text");
        }
    }
}
