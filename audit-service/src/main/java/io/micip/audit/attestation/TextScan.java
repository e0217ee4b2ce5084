package io.micip.audit.attestation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.inventory.ElementKind;
import io.micip.privacy.Severity;
import io.micip.privacy.field.FieldPurpose;
import io.micip.privacy.field.FieldScan;

/// Scans stored texts once more. Remembers where something was found and how often, never the value.
final class TextScan {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHORTEST_HASH = 32;
    /// Control characters, and what is no character at all.
    private static final Pattern BETWEEN_TEXTS = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\t\\n\\r]]+");

    private final SortedMap<String, Long> hits = new TreeMap<>();
    private long texts;
    private long characters;
    private long warnings;

    /// Scans a value of this kind; JSON text by text, ids and hashes made by machines left out, in paths too.
    ///
    /// @param place for the report, such as `plan-service dataSets.state.title`
    void scan(String place, ElementKind kind, String value) {
        if (kind == ElementKind.EVENT || kind == ElementKind.MENU) {
            textsOf(value).forEach(text -> scan(place, text, FieldPurpose.WORDS));
        } else {
            scan(place, value, purposeOf(kind));
        }
    }

    /// Scans what nobody could read, as far as it is text; ids and hashes left out.
    void bytes(String place, byte[] raw) {
        for (var part : BETWEEN_TEXTS.split(new String(raw, StandardCharsets.UTF_8))) {
            textsOf(part).stream().map(TextScan::withoutHashes).filter(text -> !text.isEmpty())
                    .forEach(text -> scan(place, text, FieldPurpose.WORDS));
        }
    }

    /// The purposes with which the services scan before they store.
    private static FieldPurpose purposeOf(ElementKind kind) {
        return switch (kind) {
            case OFFICIAL -> FieldPurpose.OFFICIAL;
            case OFFICE -> FieldPurpose.OFFICE;
            case PUBLISHED -> FieldPurpose.PUBLISHED;
            default -> FieldPurpose.WORDS;
        };
    }

    private void scan(String place, String text, FieldPurpose purpose) {
        texts++;
        characters += text.length();
        for (var found : new FieldScan(List.of()).field("", text, purpose).standing()) {
            if (found.finding().severity() == Severity.HIT) {
                hits.merge(place + " " + found.finding().kind().code(), 1L, Long::sum);
            } else {
                warnings++;
            }
        }
    }

    private static List<String> textsOf(String json) {
        var texts = new ArrayList<String>();
        try {
            collect(JSON.readTree(json), texts);
        } catch (JacksonException _) {
            return List.of(json);
        }
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            var words = withoutHashes(node.stringValue());
            if (!words.isEmpty()) {
                texts.add(words);
            }
        }
        node.forEach(child -> collect(child, texts));
    }

    private static String withoutHashes(String text) {
        return Arrays.stream(text.split("[/#:]")).filter(part -> !isHash(part)).collect(Collectors.joining("/"));
    }

    /// Digits that chance puts side by side in a UUID or a hash are nobody's number.
    private static boolean isHash(String text) {
        return text.length() >= SHORTEST_HASH
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c == '-');
    }

    /// Places and kinds of hits, with how many there are; empty when all is well.
    SortedMap<String, Long> hits() {
        return hits;
    }

    long texts() {
        return texts;
    }

    long characters() {
        return characters;
    }

    /// Warnings: each was confirmed by its author, or stands in a source's menu.
    long warnings() {
        return warnings;
    }
}
