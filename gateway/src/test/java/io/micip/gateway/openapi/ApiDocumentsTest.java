package io.micip.gateway.openapi;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ApiDocumentsTest {
    private final JsonMapper json = JsonMapper.builder().build();
    private final ApiDocuments documents = new ApiDocuments(json);

    @Test
    void joinsThePathsThatAreRouted() {
        documents.add("plan", json.readTree("""
                {"paths": {"/api/v1/data-sets": {"get": {}}, "/internal/v1/x": {"get": {}}}}"""));
        documents.add("audit", json.readTree("""
                {"paths": {"/log/{n}/checkpoint": {"get": {}}}}"""));

        assertThat(documents.whole().path("paths").propertyNames())
                .containsExactly("/api/v1/data-sets", "/log/{n}/checkpoint");
    }

    @Test
    void keepsSchemasOfTheSameNameApart() {
        documents.add("plan", json.readTree("""
                {"components": {"schemas": {"Problem": {"type": "object"}, "View": {"type": "string"}}}}"""));
        documents.add("audit", json.readTree("""
                {"paths": {"/api/v1/logs": {"get": {"schema": {"$ref": "#/components/schemas/View"}}}},
                 "components": {"schemas": {"Problem": {"type": "object"}, "View": {"type": "number"}}}}"""));

        assertThat(documents.whole().path("components").path("schemas").propertyNames())
                .containsExactlyInAnyOrder("Problem", "View", "AuditView");
        assertThat(documents.whole().path("paths").path("/api/v1/logs").toString())
                .contains("#/components/schemas/AuditView");
    }

    @Test
    void namesWhatIsMissing() {
        documents.missing("catalog");

        assertThat(documents.whole().path("x-micip-missing").get(0).stringValue()).isEqualTo("catalog");
    }
}
