package io.micip.notes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The one way to write a JSON value (RFC 8785): members sorted, no spaces, numbers as ECMAScript writes them.
///
/// Reads strictly, as I-JSON (RFC 7493) asks: UTF-8, no name twice, no lone surrogate or noncharacter, no integer that a
/// double cannot hold exactly. What is not so has no canonical form.
public final class CanonicalJson {
    /// Values nested deeper than this are refused, so that reading needs a bounded stack.
    static final int DEEPEST = 500;

    private static final char FIRST_NONCHARACTER = '\uFDD0';
    private static final int USUAL_LENGTH = 1024;
    private static final long LARGEST_INTEGER = (1L << 53) - 1;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE).build())
            .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final StringBuilder out;

    private CanonicalJson(StringBuilder out) {
        this.out = out;
    }

    /// Reads JSON text.
    /// @throws NotCanonical if it is not I-JSON
    public static JsonNode read(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            JsonNode node = STRICT.readTree(text);
            if (node.isMissingNode()) {
                throw new NotCanonical("empty");
            }
            return node;
        } catch (CharacterCodingException _) {
            throw new NotCanonical("not UTF-8");
        } catch (JacksonException _) {
            throw new NotCanonical("not JSON");
        }
    }

    /// Writes a value in its canonical form.
    /// @throws NotCanonical if it has none
    public static byte[] write(JsonNode value) {
        var out = new StringBuilder(USUAL_LENGTH);
        new CanonicalJson(out).value(value);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new NotCanonical("no JSON value");
        }
    }

    private void object(JsonNode node) {
        // RFC 8785 section 3.2.3 sorts by UTF-16 code units, and so does String.
        var members = new TreeMap<String, JsonNode>();
        node.forEachEntry(members::put);
        char before = '{';
        for (var member : members.entrySet()) {
            out.append(before);
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            before = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode node) {
        char before = '[';
        for (JsonNode element : node) {
            out.append(before);
            value(element);
            before = ',';
        }
        out.append(node.isEmpty() ? "[]" : "]");
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber()) {
            if (!node.canConvertToLong() || Math.absExact(node.longValue()) > LARGEST_INTEGER) {
                throw new NotCanonical("an integer beyond 2^53 - 1");
            }
            out.append(node.longValue());
        } else {
            out.append(EcmaScriptNumber.write(node.doubleValue()));
        }
    }

    private void string(String text) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                int point = text.codePointAt(i);
                requireCharacter(point);
                i += Character.charCount(point) - 1;
            } else if (c >= FIRST_NONCHARACTER) {
                requireCharacter(c);
            } else if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plainFrom, i);
                escape(c);
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    private static void requireCharacter(int point) {
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || point >= FIRST_NONCHARACTER && point <= 0xFDEF;
        if (noncharacter || Character.getType(point) == Character.SURROGATE) {
            throw new NotCanonical("a lone surrogate or a noncharacter");
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default ->
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }

    /// The text or value has no canonical form. The message never repeats it.
    public static final class NotCanonical extends IllegalArgumentException {
        NotCanonical(String why) {
            super("json: " + why + " (expected: I-JSON, RFC 7493)");
        }
    }
}
