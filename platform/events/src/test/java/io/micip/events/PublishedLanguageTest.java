package io.micip.events;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds every event type against its golden example and its schema, and against the rule "no words in events".
class PublishedLanguageTest {
    private final JsonMapper json = JsonMapper.builder().build();

    static Stream<String> types() {
        return EventTypes.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsAndWritesItsGoldenExampleUnchanged(String type) throws IOException {
        var golden = resource("/golden/" + type + ".json");

        var event = json.treeToValue(golden, EventTypes.recordOf(type).orElseThrow());

        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(golden);
        assertThat(EventTypes.typeOf(event)).isEqualTo(type);
    }

    /// Examples of types that have got optional fields since.
    @ParameterizedTest
    @ValueSource(strings = {"io.micip.catalog.menu-changed.v1", "io.micip.plan.references-purged.v1"})
    void readsWhatWasWrittenBeforeAFieldCame(String type) throws IOException {
        var earlier = resource("/golden/earlier/" + type + ".json");

        var event = json.treeToValue(earlier, EventTypes.recordOf(type).orElseThrow());

        var written = json.readTree(json.writeValueAsString(event));
        assertThat(earlier.propertyNames()).allSatisfy(
                name -> assertThat(written.get(name)).isEqualTo(earlier.get(name)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void namesItsFieldsAsItsSchemaDoes(String type) throws IOException {
        var schema = resource("/io/micip/events/schemas/" + type + ".json");
        var components = EventTypes.recordOf(type).orElseThrow().getRecordComponents();

        assertThat(schema.get("$id").asString()).endsWith("/" + type + ".json");
        assertThat(schema.get("properties").propertyNames())
                .containsExactlyElementsOf(Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(schema.get("required").valueStream().map(JsonNode::asString)).containsExactlyElementsOf(
                Arrays.stream(components).filter(c -> !optional(c)).map(RecordComponent::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void hasNoOpenTextField(String type) throws IOException {
        var properties = resource("/io/micip/events/schemas/" + type + ".json").get("properties");

        assertThat(properties.valueStream().filter(p -> !closed(p))).isEmpty();
        assertThat(EventTypes.recordOf(type).orElseThrow().getRecordComponents())
                .allSatisfy(c -> assertThat(c.getType())
                        .isIn(String.class, int.class, long.class, Integer.class, List.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void fitsTheGoldenExampleIntoTheSchemasPatterns(String type) throws IOException {
        var golden = resource("/golden/" + type + ".json");
        var properties = resource("/io/micip/events/schemas/" + type + ".json").get("properties");

        for (var name : properties.propertyNames()) {
            var pattern = properties.get(name).path("pattern");
            if (pattern.isString()) {
                assertThat(golden.get(name).asString()).as(name).matches(pattern.asString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesASentenceInAnyOfItsTexts(String type) throws Exception {
        var golden = resource("/golden/" + type + ".json");
        var record = EventTypes.recordOf(type).orElseThrow();

        for (var component : record.getRecordComponents()) {
            if (component.getType() == String.class) {
                var spoiled = (tools.jackson.databind.node.ObjectNode) golden.deepCopy();
                spoiled.put(component.getName(), "a sentence about someone");
                assertThat(catching(() -> json.treeToValue(spoiled, record))).as(component.getName()).isNotNull();
            }
        }
    }

    @Test
    void knowsNoTypeThatIsNotDeclared() {
        assertThat(EventTypes.recordOf("io.micip.plan.report-stored.v1")).isEmpty();
    }

    private static @Nullable Throwable catching(Runnable attempt) {
        return org.assertj.core.api.Assertions.catchThrowable(attempt::run);
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean closed(JsonNode property) {
        return switch (property.get("type").asString()) {
            case "integer" -> true;
            case "string" -> property.has("pattern") || property.has("enum");
            case "array" -> closed(property.get("items"));
            default -> false;
        };
    }

    private JsonNode resource(String path) throws IOException {
        try (InputStream in = PublishedLanguageTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return json.readTree(in);
        }
    }
}
