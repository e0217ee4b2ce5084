package io.micip.catalog.uritemplate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// The published vectors of RFC 6570 (uri-templates/uritemplate-test), from `src/test/resources/uritemplate`.
class PublishedTemplatesTest {

    private static final List<String> FILES = List.of("spec-examples.json", "spec-examples-by-section.json",
            "extended-tests.json", "negative-tests.json");

    @TestFactory
    Stream<DynamicTest> agreesWithThePublishedVectors() {
        return FILES.stream().flatMap(file -> vectors(file));
    }

    private static Stream<DynamicTest> vectors(String file) {
        JsonNode groups = JsonMapper.builder().build()
                .readTree(Objects.requireNonNull(
                        PublishedTemplatesTest.class.getResourceAsStream("/uritemplate/" + file), file));
        List<DynamicTest> tests = new ArrayList<>();
        groups.properties().forEach(group -> {
            Map<String, TemplateValue> values = values(group.getValue().get("variables"));
            for (JsonNode vector : group.getValue().get("testcases")) {
                String template = vector.get(0).asString();
                tests.add(dynamicTest(group.getKey() + ": " + template, () -> check(template, values, vector.get(1))));
            }
        });
        return tests.stream();
    }

    private static void check(String template, Map<String, TemplateValue> values, JsonNode expected)
            throws MalformedUriTemplate {
        if (expected.isBoolean()) {
            assertThatExceptionOfType(MalformedUriTemplate.class)
                    .isThrownBy(() -> UriTemplate.parse(template).expand(values));
        } else if (expected.isArray()) {
            List<String> any = expected.valueStream().map(JsonNode::asString).toList();
            assertThat(any).contains(UriTemplate.parse(template).expand(values));
        } else {
            assertThat(UriTemplate.parse(template).expand(values)).isEqualTo(expected.asString());
        }
    }

    private static Map<String, TemplateValue> values(JsonNode variables) {
        Map<String, TemplateValue> values = new LinkedHashMap<>();
        variables.properties().forEach(variable -> {
            JsonNode value = variable.getValue();
            if (!value.isNull()) {
                values.put(variable.getKey(), value(value));
            }
        });
        return values;
    }

    private static TemplateValue value(JsonNode value) {
        if (value.isArray()) {
            return TemplateValue.of(value.valueStream().map(JsonNode::asString).toList());
        }
        if (value.isObject()) {
            Map<String, String> pairs = new LinkedHashMap<>();
            value.properties().forEach(pair -> pairs.put(pair.getKey(), pair.getValue().asString()));
            return TemplateValue.of(pairs);
        }
        return TemplateValue.of(value.asString());
    }
}
